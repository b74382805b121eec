package org.pillarbox.filter.authenticity.dkim;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** Bare keys from and into the form that Java reads (RFC 5280 §4.1, SubjectPublicKeyInfo). */
final class Der {
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int SEQUENCE = 0x30;
    private static final int BIT_STRING = 0x03;

    private Der() {}

    static byte[] ed25519KeyInfo(byte[] key) {
        return join(ED25519, key);
    }

    /** The bare key of what {@link #ed25519KeyInfo} gives. */
    static byte[] ed25519Bytes(byte[] keyInfo) {
        return Arrays.copyOfRange(keyInfo, ED25519.length, keyInfo.length);
    }

    static byte[] rsaKeyInfo(byte[] key) {
        return element(SEQUENCE, join(RSA, element(BIT_STRING, join(new byte[1], key))));
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 4);
        out.write(tag);
        if (content.length > 0xff) {
            out.write(0x82);
            out.write(content.length >> Byte.SIZE);
        } else if (content.length > 0x7f) {
            out.write(0x81);
        }
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
