package org.pillarbox.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A key and the certificates for it.
 *
 * @param key never shown, never logged
 * @param chain the key's own certificate first, each other one the issuer of the one before it
 */
public record KeptCertificate(PrivateKey key, List<X509Certificate> chain) {
    public KeptCertificate {
        Objects.requireNonNull(key, "key");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without a certificate");
        }
    }

    /** The key's own certificate. */
    public X509Certificate own() {
        return chain.get(0);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "KeptCertificate[" + own().getSubjectX500Principal().getName() + "]";
    }
}
