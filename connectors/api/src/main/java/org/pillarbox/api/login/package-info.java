/**
 * Logging in, the same for every protocol. The session speaks SASL (RFC 4422); the listener behind it knows the users,
 * the lockout and the log.
 */
package org.pillarbox.api.login;
