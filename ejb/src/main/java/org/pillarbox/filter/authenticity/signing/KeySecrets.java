package org.pillarbox.filter.authenticity.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.filter.authenticity.dkim.Algorithm;
import org.pillarbox.filter.authenticity.dkim.SigningKey;
import org.pillarbox.settings.DkimKey;

/** The secret parts of keys: sealed for the domain and the selector that they are for. */
public final class KeySecrets {
    private final SealingKey seal;

    public KeySecrets(SealingKey seal) {
        this.seal = seal;
    }

    String seal(String domain, String selector, byte[] secret) {
        return seal.seal(purpose(domain, selector), secret);
    }

    /** The key; empty when it was sealed elsewhere or for another domain. */
    Optional<SigningKey> open(DkimKey key) {
        Optional<Algorithm> algorithm = Arrays.stream(Algorithm.values())
                .filter(each -> each.keyType().equals(key.kind()))
                .findFirst();
        return seal.open(purpose(key.domain(), key.selector()), key.sealedKey())
                .flatMap(secret -> algorithm.flatMap(kind -> read(key, kind, secret)));
    }

    private static Optional<SigningKey> read(DkimKey key, Algorithm kind, byte[] secret) {
        try {
            return Optional.of(new SigningKey(
                    key.domain(),
                    key.selector(),
                    kind,
                    KeyFactory.getInstance(KeyMaker.javaKind(kind)).generatePrivate(new PKCS8EncodedKeySpec(secret))));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    private static String purpose(String domain, String selector) {
        return "dkim.key " + selector + "._domainkey." + domain;
    }
}
