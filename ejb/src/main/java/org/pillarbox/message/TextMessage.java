package org.pillarbox.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.pillarbox.api.mail.Address;

/**
 * A message of plain text that the server writes in somebody's name. Programs that answer by themselves leave it alone (RFC
 * 3834 §5).
 *
 * @param from who writes
 * @param to what stands in the To field: an address in angle brackets, or a group without addresses
 * @param subject one line, of any script
 * @param text lines ended by {@code \n}, each a paragraph, of any length and script
 * @param date when it is written
 */
public record TextMessage(Address from, String to, String subject, String text, Instant date) {
    /** The To field of a message whose recipients shall not see each other (RFC 5322 §3.4). */
    public static final String NOBODY_NAMED = "undisclosed-recipients:;";

    /** The whole message, with CRLF at the ends of its lines. */
    public byte[] toBytes() {
        String message = "From: <" + from + ">\r\n"
                + "To: " + to + "\r\n"
                + "Subject: " + EncodedWords.of(subject) + "\r\n"
                + "Date: " + MailDate.format(date, ZoneId.systemDefault()) + "\r\n"
                + "Message-ID: <" + UUID.randomUUID() + "@" + from.domain() + ">\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n"
                + "\r\n"
                + FlowedText.of(text);
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
