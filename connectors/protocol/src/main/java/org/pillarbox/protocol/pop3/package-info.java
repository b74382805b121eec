/**
 * POP3 sessions (RFC 1939) with CAPA (RFC 2449), STLS (RFC 2595), AUTH (RFC 5034), response codes (RFC 2449, RFC 3206),
 * UTF8 and LANG (RFC 6856); the manual's chapter 11.2. {@code docs/protocols/pop3.md} says what holds.
 *
 * <p>{@link org.pillarbox.protocol.pop3.Pop3Session} is what the adapter feeds: it owns lines and limits. {@code Pop3Verb}
 * is the table of commands and of the states they are legal in; each command is a small class that reads its arguments,
 * asks the listener, changes the {@code Conversation} and returns a {@code Pop3Reply}. What is as long as a message or a
 * maildrop goes out as a {@link org.pillarbox.protocol.session.ByteSource}, never as one array. Uses {@code api},
 * {@code protocol.session} and {@code protocol.sasl}; used by the resource adapter.
 */
package org.pillarbox.protocol.pop3;
