package org.pillarbox.filter.authenticity.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.pillarbox.filter.authenticity.dkim.Algorithm;
import org.pillarbox.filter.authenticity.dkim.PublishedKey;
import org.pillarbox.settings.DkimKey;

/** Makes keys: one that everybody understands, and a short one for those who do (RFC 8463 §5). */
final class KeyMaker {
    private static final int RSA_BITS = 2048;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'pb'yyyyMMdd").withZone(ZoneOffset.UTC);

    private final KeySecrets secrets;

    KeyMaker(KeySecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Two keys for a domain, named after the day.
     *
     * @param taken names of sets that the domain has had
     */
    List<DkimKey> make(String domain, Set<String> taken, Instant now) {
        String set = DAY.format(now);
        for (char more = 'b'; taken.contains(set) && more <= 'z'; more++) {
            set = DAY.format(now) + more;
        }
        List<DkimKey> keys = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            keys.add(make(domain, set, algorithm, now));
        }
        return keys;
    }

    private DkimKey make(String domain, String set, Algorithm algorithm, Instant now) {
        String selector = set + "-" + algorithm.keyType();
        KeyPair pair = pair(algorithm);
        return new DkimKey(
                domain,
                set,
                selector,
                algorithm.keyType(),
                DkimKey.State.PREPARED,
                now,
                Base64.getEncoder().encodeToString(PublishedKey.bytes(algorithm, pair.getPublic())),
                secrets.seal(domain, selector, pair.getPrivate().getEncoded()));
    }

    private static KeyPair pair(Algorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(javaKind(algorithm));
            if (algorithm == Algorithm.RSA) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Java 17 has both
        }
    }

    static String javaKind(Algorithm algorithm) {
        return algorithm == Algorithm.RSA ? "RSA" : "Ed25519";
    }
}
