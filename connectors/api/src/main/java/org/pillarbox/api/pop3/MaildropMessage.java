package org.pillarbox.api.pop3;

/**
 * One message of a maildrop, as it stood when the maildrop was opened.
 *
 * @param id the listener's key of the message
 * @param size in bytes, as RETR will send it but for byte-stuffing; where the message lacks its last CRLF, with that
 * @param uidl 1 to 70 characters from 0x21 to 0x7E, never changed or used again (RFC 1939 §7)
 */
public record MaildropMessage(long id, long size, String uidl) {
    private static final int MAX_UIDL = 70;

    public MaildropMessage {
        if (uidl.isEmpty() || uidl.length() > MAX_UIDL || !uidl.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("not a unique id: " + uidl.length() + " characters");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
