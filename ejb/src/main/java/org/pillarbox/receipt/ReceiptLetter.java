package org.pillarbox.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;
import org.pillarbox.message.TextMessage;
import org.pillarbox.message.mime.HeaderText;

/** Writes a receipt. It leaves with the empty sender address, so that neither a receipt nor a report can come back. */
final class ReceiptLetter {
    private static final String SENDER = "Mailer_Daemon";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final int LONGEST_SHOWN = 200;

    private ReceiptLetter() {}

    /** @param domain the server's default domain */
    static Letter to(Address target, ReceiptRequest request, String occasion, String domain, Instant now) {
        String subject = shown(request.first("subject"));
        TextMessage text = new TextMessage(
                new Address(SENDER, domain),
                "<" + target + ">",
                "Receipt: " + (subject.isEmpty() ? "(no subject)" : subject),
                body(request, subject, now),
                now);
        byte[] bytes = concat(answering(request), text.toBytes());
        Envelope path = Envelope.from(ReversePath.NULL);
        Envelope envelope = new Envelope(
                path.reversePath(),
                List.of(EnvelopeRecipient.of(target)),
                Envelope.BodyType.EIGHT_BIT_MIME,
                target.isInternational(),
                path.dsnReturn(),
                path.envelopeId(),
                path.declaredSize());
        return new Letter(envelope, occasion, sink -> sink.write(ByteBuffer.wrap(bytes)));
    }

    private static String body(ReceiptRequest request, String subject, Instant now) {
        return "Your message was collected by the mail program of "
                + shown(request.first("delivered-to")) + ".\n\n"
                + "Subject: " + subject + "\n"
                + "Sent: " + shown(request.first("date")) + "\n"
                + "Collected: " + MailDate.format(now, ZoneId.systemDefault()) + "\n\n"
                + "That does not mean that anybody has read it.\n";
    }

    /** Programs show the receipt with the message that it is about (RFC 5322 §3.6.4). */
    private static String answering(ReceiptRequest request) {
        return request.first("message-id")
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .map(id -> "In-Reply-To: " + id + "\r\nReferences: " + id + "\r\n")
                .orElse("");
    }

    private static String shown(Optional<String> value) {
        String text = HeaderText.decode(value.orElse("")).replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    private static byte[] concat(String front, byte[] rest) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(front.length() + rest.length);
        whole.writeBytes(front.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(rest);
        return whole.toByteArray();
    }
}
