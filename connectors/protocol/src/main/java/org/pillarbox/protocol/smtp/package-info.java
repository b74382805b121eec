/**
 * The SMTP server's session: grammar, states, limits and replies; what is welcome is asked of
 * {@link org.pillarbox.api.smtp.SmtpListener}.
 *
 * <p>Words: an <em>intake</em> reads what the peer may send now (a command, an AUTH response, DATA, a chunk); an
 * <em>answer</em> is a reply and what is read next. {@code SmtpVerb} is the table of commands with the states they are
 * legal in. The message's bytes go to the listener's sink while they come in; none is kept here.
 *
 * <p>RFC 5321, 1870 (SIZE), 1985 (ETRN), 2034 (enhanced codes), 2920 (PIPELINING), 3030 (CHUNKING, BINARYMIME), 3207
 * (STARTTLS), 3461 (DSN), 4954 (AUTH), 6152 (8BITMIME), 6409 (submission), 6531 (SMTPUTF8). Used by the resource
 * adapter only.
 */
package org.pillarbox.protocol.smtp;
