package org.pillarbox.message.edit;

import java.util.Optional;

/**
 * What the signature does to a part.
 *
 * @param body in the body
 * @param recoded what the part's header must say from then on, when the whole body is encoded anew
 */
record SignedPart(Splice body, Optional<Recoded> recoded) {
    /** How a body is encoded now. */
    record Recoded(String charset, TransferEncoding encoding) {}

    /** Writes into the part's header how it is encoded now; everything else of the fields stays. */
    static void describe(Recoded recoded, HeaderEdits header, boolean whole) {
        if (header.first("content-type").isPresent()) {
            header.change("content-type", field -> charset(field, recoded.charset()));
        } else {
            header.set("content-type", "Content-Type: text/plain; charset=" + recoded.charset() + "\r\n");
        }
        if (header.first("content-transfer-encoding").isPresent()) {
            header.change("content-transfer-encoding", field -> encoding(field, recoded.encoding()));
        } else {
            header.set(
                    "content-transfer-encoding",
                    "Content-Transfer-Encoding: " + recoded.encoding().word() + "\r\n");
        }
        if (whole && header.first("mime-version").isEmpty()) {
            header.set("mime-version", "MIME-Version: 1.0\r\n");
        }
    }

    private static HeaderField charset(HeaderField field, String charset) {
        MimeField type = MimeField.parse(field);
        Optional<MimeField.Parameter> old = type.parameter("charset");
        int from = old.map(MimeField.Parameter::start).orElse(type.valueEnd());
        int to = old.map(MimeField.Parameter::end).orElse(type.valueEnd());
        String text = old.isPresent() ? charset : "; charset=" + charset;
        return replaced(field, from, to, text);
    }

    private static HeaderField encoding(HeaderField field, TransferEncoding encoding) {
        MimeField old = MimeField.parse(field);
        return replaced(field, old.valueStart(), old.valueEnd(), encoding.word());
    }

    private static HeaderField replaced(HeaderField field, int from, int to, String text) {
        String raw = field.raw().substring(0, from) + text + field.raw().substring(to);
        return new HeaderField(field.start(), raw, field.colon());
    }
}
