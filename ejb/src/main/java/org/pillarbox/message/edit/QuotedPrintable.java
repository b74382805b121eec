package org.pillarbox.message.edit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Quoted-printable (RFC 2045 §6.7), with the place in the encoded text of each decoded byte. */
final class QuotedPrintable {
    private static final int LINE = 75;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    /** Decodes; what is not encoded as it should be is not understood. */
    static DecodedBody decode(byte[] encoded) {
        byte[] plain = new byte[encoded.length];
        int[] places = new int[encoded.length + 1];
        int length = 0;
        int at = 0;
        while (at < encoded.length) {
            int from = at;
            byte b = encoded[at++];
            if (b == '=') {
                int behindSoftBreak = softBreak(encoded, at);
                if (behindSoftBreak > 0) {
                    at = behindSoftBreak;
                    continue;
                }
                b = (byte) (hex(encoded, at) << 4 | hex(encoded, at + 1));
                at += 2;
            }
            places[length] = from;
            plain[length++] = b;
        }
        return new Decoded(Arrays.copyOf(plain, length), Arrays.copyOf(places, length), encoded.length);
    }

    /** What was encoded, and where each byte of it stands in the encoded text. */
    private record Decoded(byte[] decoded, int[] places, int end) implements DecodedBody {
        @Override
        public Splice insert(int at, byte[] bytes) {
            return new Splice(at < places.length ? places[at] : end, 0, encode(bytes));
        }
    }

    private static int softBreak(byte[] encoded, int from) {
        int at = from;
        while (at < encoded.length && (encoded[at] == ' ' || encoded[at] == '\t')) {
            at++;
        }
        if (at < encoded.length && encoded[at] == '\r') {
            at++;
        }
        return at < encoded.length && encoded[at] == '\n' ? at + 1 : -1;
    }

    private static int hex(byte[] encoded, int at) {
        int digit = at < encoded.length ? Character.digit(encoded[at], 16) : -1;
        if (digit < 0) {
            throw new NotUnderstood("quoted-printable");
        }
        return digit;
    }

    /** Encodes text with CRLF at the ends of its lines; any other CR or LF is encoded. */
    static byte[] encode(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + plain.length / 4);
        int column = 0;
        for (int i = 0; i < plain.length; i++) {
            byte b = plain[i];
            if (isLineEnd(plain, i)) {
                out.write('\r');
                out.write('\n');
                column = 0;
                i++;
                continue;
            }
            boolean literal =
                    isLiteral(b) || (b == ' ' || b == '\t') && i + 1 < plain.length && !isLineEnd(plain, i + 1);
            int width = literal ? 1 : 3;
            if (column + width > LINE) {
                out.writeBytes(new byte[] {'=', '\r', '\n'});
                column = 0;
            }
            if (literal) {
                out.write(b);
            } else {
                out.writeBytes(new byte[] {'=', HEX[b >> 4 & 15], HEX[b & 15]});
            }
            column += width;
        }
        return out.toByteArray();
    }

    private static boolean isLineEnd(byte[] plain, int at) {
        return plain[at] == '\r' && at + 1 < plain.length && plain[at + 1] == '\n';
    }

    private static boolean isLiteral(byte b) {
        return b > ' ' && b < 127 && b != '=';
    }
}
