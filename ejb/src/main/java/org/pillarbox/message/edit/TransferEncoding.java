package org.pillarbox.message.edit;

import java.util.Locale;

/** How a body is encoded (RFC 2045 §6). */
enum TransferEncoding {
    SEVEN_BIT("7bit"),
    EIGHT_BIT("8bit"),
    BINARY("binary"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    private final String word;

    TransferEncoding(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the bytes stand there as they are. */
    boolean isIdentity() {
        return this != QUOTED_PRINTABLE && this != BASE64;
    }

    static TransferEncoding of(HeaderBlock header) {
        return header.only("content-transfer-encoding")
                .map(MimeField::parse)
                .map(field -> named(field.value()))
                .orElse(SEVEN_BIT);
    }

    private static TransferEncoding named(String word) {
        for (TransferEncoding encoding : values()) {
            if (encoding.word.equals(word.toLowerCase(Locale.ROOT))) {
                return encoding;
            }
        }
        throw new NotUnderstood("encoding " + word);
    }
}
