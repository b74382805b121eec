package org.pillarbox.message.edit;

import java.util.Optional;

/**
 * A part that people read, and where it lies.
 *
 * @param header its header; the message's own when the message has one part only
 * @param type its Content-Type; empty means plain text in ASCII (RFC 2045 §5.2)
 * @param encoding how it is encoded
 * @param start of its body
 * @param end of its body, without the line end that belongs to the delimiter behind it
 * @param last whether the message ends with it
 * @param bare whether the delimiter follows the header at once, so that it has no line end of its own
 */
record TextPart(
        HeaderBlock header,
        Optional<MimeField> type,
        TransferEncoding encoding,
        long start,
        long end,
        boolean last,
        boolean bare) {
    boolean isHtml() {
        return type.filter(t -> t.value().equals("text/html")).isPresent();
    }

    /** Whether lines may be joined again (RFC 3676). */
    boolean isFlowed() {
        return type.flatMap(t -> t.parameter("format"))
                .filter(format -> format.value().equalsIgnoreCase("flowed"))
                .isPresent();
    }

    String charset() {
        return type.flatMap(t -> t.parameter("charset"))
                .map(MimeField.Parameter::value)
                .orElse("us-ascii");
    }
}
