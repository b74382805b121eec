/**
 * The rules of LAN forwarding (manual chapter 13): their text, what each matches, and the index by which the steps ask them.
 * Sending what they match is {@code outmail.lan}'s.
 */
package org.pillarbox.routing.lan;
