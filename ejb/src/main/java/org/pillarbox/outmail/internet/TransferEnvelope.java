package org.pillarbox.outmail.internet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;

/**
 * The envelope of a message that is handed over as files: lines of a name, a colon and a value, in UTF-8, ended by CRLF. A reader passes
 * over names that it does not know, and takes no file whose version is higher than its own.
 *
 * <pre>
 * Version: 1
 * Message: 0f6c...-812.eml
 * Size: 5120
 * Body: EIGHT_BIT_MIME
 * From: &lt;sue@mail.example&gt;
 * To: &lt;ann@a.example&gt;
 * Notify: FAILURE,SUCCESS
 * Original: rfc822;ann@a.example
 * Return: FULL
 * Id: QQ314159
 * International: true
 * </pre>
 *
 * The lines from Notify on are there where they say something; Notify and Original belong to the To in front of them.
 */
final class TransferEnvelope {
    private static final int VERSION = 1;

    private final StringBuilder text = new StringBuilder(300);

    /** @param size of the message's file in bytes */
    TransferEnvelope(Envelope envelope, String message, long size) {
        line("Version", String.valueOf(VERSION));
        line("Message", message);
        line("Size", String.valueOf(size));
        line("Body", envelope.body().name());
        line("From", envelope.reversePath().toString());
        envelope.recipients().forEach(this::recipient);
        envelope.dsnReturn().ifPresent(wish -> line("Return", wish.name()));
        envelope.envelopeId().ifPresent(id -> line("Id", id));
        if (envelope.international()) {
            line("International", "true");
        }
    }

    private void recipient(EnvelopeRecipient recipient) {
        line("To", "<" + recipient.address() + ">");
        if (!recipient.notifications().isEmpty()) {
            line(
                    "Notify",
                    recipient.notifications().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        }
        recipient.originalRecipient().ifPresent(original -> line("Original", original));
    }

    /** What clients once gave cannot make lines of its own. */
    private void line(String name, String value) {
        text.append(name)
                .append(": ")
                .append(value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?"))
                .append("\r\n");
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
