/**
 * The server's side of SASL (RFC 4422), the same for SMTP (RFC 4954) and POP3 (RFC 5034): PLAIN (RFC 4616), LOGIN,
 * CRAM-MD5 (RFC 2195) and SCRAM-SHA-256 (RFC 5802, RFC 7677).
 *
 * <p>Words: an <em>exchange</em> is one try to log in, made of <em>steps</em>; a <em>challenge</em> goes to the client, a
 * <em>response</em> comes back. An exchange checks the form and asks {@link org.pillarbox.api.login.LoginListener} for
 * the decision. How steps are written on the line (334, {@code +}, Base64, the cancelling {@code *}) is the protocol's
 * affair, with {@link org.pillarbox.protocol.sasl.Base64Text} for the Base64 of both. Uses {@code api} only.
 */
package org.pillarbox.protocol.sasl;
