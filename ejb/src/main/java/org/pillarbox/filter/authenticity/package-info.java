/**
 * Who really sent a message that strangers hand in: SPF, DKIM and DMARC together, what the administrator wants to become of mail
 * that is not proven, and the Authentication-Results field (RFC 8601). Asks DNS within bounds; asked by {@code listener.smtp} once
 * a message has come in.
 */
package org.pillarbox.filter.authenticity;
