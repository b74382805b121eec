package org.pillarbox.filter.authenticity.dkim;

import java.util.Arrays;
import java.util.Optional;

/** How a message is signed. What is older than these is not taken for a signature any more (RFC 8301 §3.1). */
public enum Algorithm {
    /** RFC 6376 §3.3.2. */
    RSA("rsa", "SHA256withRSA"),
    /** RFC 8463. */
    ED25519("ed25519", "Ed25519");

    private final String keyType;
    private final String javaName;

    Algorithm(String keyType, String javaName) {
        this.keyType = keyType;
        this.javaName = javaName;
    }

    /** As in {@code k=} of a key. */
    public String keyType() {
        return keyType;
    }

    /** As in {@code a=} of a signature. */
    public String tag() {
        return keyType + "-sha256";
    }

    String javaName() {
        return javaName;
    }

    static Optional<Algorithm> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
