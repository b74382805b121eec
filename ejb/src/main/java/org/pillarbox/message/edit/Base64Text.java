package org.pillarbox.message.edit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * A body in base64 (RFC 2045 §6.8) that grows in the middle: what stands in front of the three bytes that are cut stays as it is.
 */
final class Base64Text implements DecodedBody {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, LINE_END);

    private final byte[] encoded;
    private final byte[] decoded;
    /** The place of each character, white space left out. */
    private final int[] places;

    Base64Text(byte[] encoded) {
        this.encoded = encoded;
        int[] found = new int[encoded.length];
        byte[] characters = new byte[encoded.length];
        int count = 0;
        for (int i = 0; i < encoded.length; i++) {
            byte b = encoded[i];
            if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                found[count] = i;
                characters[count++] = b;
            }
        }
        this.places = Arrays.copyOf(found, count);
        try {
            this.decoded = Base64.getDecoder().decode(Arrays.copyOf(characters, count));
        } catch (IllegalArgumentException notBase64) {
            throw new NotUnderstood("base64");
        }
    }

    @Override
    public byte[] decoded() {
        return decoded;
    }

    @Override
    public Splice insert(int at, byte[] bytes) {
        int group = Math.min(at / 3, places.length / 4);
        int kept = group * 3;
        int from = group * 4 < places.length ? places[group * 4] : behindLast();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(decoded, kept, at - kept);
        rest.writeBytes(bytes);
        rest.write(decoded, at, decoded.length - at);
        byte[] text = LINES.encode(rest.toByteArray());
        boolean midLine = from > 0 && encoded[from - 1] != '\n';
        byte[] whole = midLine ? joined(LINE_END, text) : text;
        return new Splice(from, behindLast() - from, places.length == 0 ? joined(whole, LINE_END) : whole);
    }

    static byte[] encode(byte[] plain, boolean withLineEnd) {
        byte[] lines = LINES.encode(plain);
        return withLineEnd ? joined(lines, LINE_END) : lines;
    }

    private int behindLast() {
        return places.length == 0 ? 0 : places[places.length - 1] + 1;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
