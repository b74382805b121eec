package org.pillarbox.routing.srs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a text was written here: forty bits of HMAC-SHA-256 in eight letters. Capitals do not count. */
final class Seal {
    /** Those of base 32 (RFC 4648 §6), in lower case: servers on the way may change the case. */
    static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int LENGTH = 8;
    private static final int BITS = 5;
    private static final String ALGORITHM = "HmacSHA256";

    private final SenderSecret secret;

    Seal(SenderSecret secret) {
        this.secret = secret;
    }

    String of(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            // As many parts, as many line ends: no two lists of parts make the same text.
            byte[] sum = mac.doFinal(
                    (String.join("\n", parts) + "\n").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return letters(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HMAC-SHA-256
        }
    }

    /** Whether this is the seal of these parts; takes the same time however much of it is right. */
    boolean holds(String given, String... parts) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), of(parts).getBytes(StandardCharsets.US_ASCII));
    }

    private static String letters(byte[] sum) {
        long bits = 0;
        for (int i = 0; i < LENGTH * BITS / Byte.SIZE; i++) {
            bits = bits << Byte.SIZE | sum[i] & 0xFF;
        }
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(LETTERS.charAt((int) (bits >> i * BITS) & LETTERS.length() - 1));
        }
        return text.toString();
    }
}
