/**
 * What needs MIME's rules: decoded header texts (RFC 2047). The only package of the room that knows the MIME library.
 */
package org.pillarbox.message.mime;
