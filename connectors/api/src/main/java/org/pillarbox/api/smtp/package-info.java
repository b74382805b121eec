/**
 * What an SMTP session asks of the application (RFC 5321, RFC 6409). Syntax, sequence and limits are the session's;
 * whether a peer, sender, recipient or message is welcome is the listener's.
 */
package org.pillarbox.api.smtp;
