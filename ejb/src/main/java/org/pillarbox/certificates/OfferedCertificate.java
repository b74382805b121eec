package org.pillarbox.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key and certificates as somebody gave them, in any order and not judged yet.
 *
 * @param key never shown, never logged
 * @param certificates perhaps with some that do not belong to it
 */
public record OfferedCertificate(PrivateKey key, List<X509Certificate> certificates) {
    public OfferedCertificate {
        certificates = List.copyOf(certificates);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OfferedCertificate[" + certificates.size() + " certificates]";
    }
}
