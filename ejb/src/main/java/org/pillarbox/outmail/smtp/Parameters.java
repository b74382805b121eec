package org.pillarbox.outmail.smtp;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Envelope.BodyType;
import org.pillarbox.api.mail.EnvelopeRecipient;

/** Writes MAIL and RCPT with the parameters that a server understands. */
final class Parameters {
    private final Offers offers;

    Parameters(Offers offers) {
        this.offers = offers;
    }

    /** @param size in bytes; negative for a message that was put into seven bits, of which nothing is said */
    String mail(Envelope envelope, long size, boolean international) {
        StringBuilder line = new StringBuilder("MAIL FROM:").append(envelope.reversePath());
        if (offers.has("SIZE") && size >= 0) {
            line.append(" SIZE=").append(size);
        }
        // Seven bits is what is meant where nothing is said.
        BodyType body = size < 0 ? BodyType.SEVEN_BIT : envelope.body();
        if (body == BodyType.BINARY_MIME) {
            line.append(" BODY=BINARYMIME");
        } else if (body == BodyType.EIGHT_BIT_MIME && offers.has("8BITMIME")) {
            line.append(" BODY=8BITMIME");
        }
        if (international) {
            line.append(" SMTPUTF8");
        }
        if (offers.has("DSN")) {
            envelope.dsnReturn()
                    .ifPresent(wish -> line.append(wish == Envelope.DsnReturn.FULL ? " RET=FULL" : " RET=HDRS"));
            envelope.envelopeId().ifPresent(id -> line.append(" ENVID=").append(xtext(id)));
        }
        return line.toString();
    }

    String recipient(EnvelopeRecipient recipient, boolean international) {
        StringBuilder line =
                new StringBuilder("RCPT TO:<").append(recipient.address()).append('>');
        if (offers.has("DSN")) {
            if (!recipient.notifications().isEmpty()) {
                line.append(" NOTIFY=")
                        .append(recipient.notifications().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(",")));
            }
            recipient
                    .originalRecipient()
                    .filter(original -> original.indexOf(';') > 0)
                    .filter(original -> international || isAscii(original))
                    .ifPresent(original -> line.append(" ORCPT=").append(original(original)));
        }
        return line.toString();
    }

    private static String original(String original) {
        int semicolon = original.indexOf(';');
        return original.substring(0, semicolon) + ";" + xtext(original.substring(semicolon + 1));
    }

    /** RFC 3461 §4: printable, without plus and equals sign; beyond ASCII, which only SMTPUTF8 lets travel, as it is. */
    static String xtext(String text) {
        StringBuilder coded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 32 && c != 127 && c != '+' && c != '=') {
                coded.append(c);
            } else {
                coded.append(String.format("+%02X", (int) c));
            }
        }
        return coded.toString();
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
