package org.pillarbox.protocol.sasl;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * Makes the unpredictable texts that a server begins with: nonces, and challenges in the form of a message id that
 * stand in CRAM-MD5 (RFC 2195 §2) and in the greeting for APOP (RFC 1939 §7). None is ever made twice.
 */
public final class StampedChallenge {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** A multiple of three, so that Base64 needs no padding: {@code =} is fine in a nonce but odd in a message id. */
    private static final int RANDOM_BYTES = 18;

    private StampedChallenge() {}

    /** A challenge such as {@code <u3Jx0vZq.1795363200@mail.example>}. */
    public static String create(String hostName) {
        return "<" + nonce() + "." + Instant.now().getEpochSecond() + "@" + hostName + ">";
    }

    /** 24 letters, digits, {@code -} and {@code _} with 144 random bits. */
    static String nonce() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }
}
