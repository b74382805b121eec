/**
 * Connections to servers outside, straight or through a SOCKS server (manual 6.2.4, 16.2.1; RFC 1928, RFC 1929, and the notes of
 * NEC on SOCKS 4 and 4A). Pure Java; used by whatever talks to servers for a Connection: {@code outmail} and {@code inmail}.
 */
package org.pillarbox.connection.socks;
