package org.pillarbox.filter.authenticity.dkim;

import java.security.PrivateKey;
import java.util.Objects;

/**
 * A key to sign with.
 *
 * @param domain for which domain, in lower case
 * @param selector under which name it is published
 * @param algorithm of what kind it is
 * @param key the secret part
 */
public record SigningKey(String domain, String selector, Algorithm algorithm, PrivateKey key) {
    public SigningKey {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return "SigningKey[" + selector + "._domainkey." + domain + ", " + algorithm + "]";
    }
}
