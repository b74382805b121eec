package org.pillarbox.message.edit;

/** A body of bounded length, with what its encoding hides taken away. */
interface DecodedBody {
    byte[] decoded();

    /** The change that puts bytes in front of the decoded byte of this number; its place counts from the body's start. */
    Splice insert(int at, byte[] bytes);

    /** @throws NotUnderstood when the bytes are not encoded so */
    static DecodedBody of(TransferEncoding encoding, byte[] encoded) {
        return switch (encoding) {
            case BASE64 -> new Base64Text(encoded);
            case QUOTED_PRINTABLE -> QuotedPrintable.decode(encoded);
            default -> new Plain(encoded);
        };
    }

    /** A body that is not encoded. */
    record Plain(byte[] decoded) implements DecodedBody {
        @Override
        public Splice insert(int at, byte[] bytes) {
            return new Splice(at, 0, bytes);
        }
    }
}
