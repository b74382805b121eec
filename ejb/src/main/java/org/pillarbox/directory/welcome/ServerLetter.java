package org.pillarbox.directory.welcome;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;

/** A plain text message from the server's postmaster to a local user; nothing is ever answered to it. */
public final class ServerLetter {
    private ServerLetter() {}

    /**
     * Writes one.
     *
     * @param occasion see {@link Letter}
     * @param userName a local user
     * @param domain a local domain
     * @param subject ASCII, one line
     * @param body lines, ended by {@code \n}
     */
    public static Letter to(String userName, String domain, String occasion, String subject, String body, Instant now) {
        Address recipient = new Address(userName, domain);
        String header = "From: Postmaster <postmaster@" + domain + ">\r\n"
                + "To: <" + recipient + ">\r\n"
                + "Subject: " + subject + "\r\n"
                + "Date: " + MailDate.format(now, ZoneId.systemDefault()) + "\r\n"
                + "Message-ID: <" + UUID.randomUUID() + "@" + domain + ">\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n"
                + "\r\n";
        byte[] text = (header + body.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Envelope envelope = Envelope.from(ReversePath.NULL).withRecipients(List.of(EnvelopeRecipient.of(recipient)));
        return new Letter(envelope, occasion, sink -> sink.write(ByteBuffer.wrap(text)));
    }
}
