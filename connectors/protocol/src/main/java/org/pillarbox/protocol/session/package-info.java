/**
 * What every protocol's session has in common: it is fed bytes and answers with bytes, byte sources and wishes about the
 * line. Sessions know no sockets and no threads; the adapter calls each one serially.
 */
package org.pillarbox.protocol.session;
