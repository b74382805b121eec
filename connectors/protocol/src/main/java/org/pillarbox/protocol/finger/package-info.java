/**
 * Finger (RFC 1288): the peer sends one line, gets an answer, and the line is closed. Questions to pass on to another server
 * are refused (§3.2.1), and so are those that name nobody, since they ask for a list of users (§3.2.2).
 */
package org.pillarbox.protocol.finger;
