/**
 * The POP3 client (RFC 1939, 2449, 2595, 5034): log-ins, listings, messages as streams. All that a server says is bounded and
 * looked at; nothing is believed.
 *
 * <p>Pure Java; knows nothing of what messages mean. Used by {@code inmail.collecting}.
 */
package org.pillarbox.inmail.pop3;
