package org.pillarbox.api.pop3;

/**
 * One message of a maildrop, as it stood when the maildrop was opened.
 *
 * @param id the listener's key of the message
 * @param size in bytes, as RETR will send it but for byte-stuffing
 * @param uidl 1 to 70 characters, never changed or used again (RFC 1939 §7)
 */
public record MaildropMessage(long id, long size, String uidl) {}
