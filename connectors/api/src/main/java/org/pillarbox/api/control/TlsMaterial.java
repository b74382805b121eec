package org.pillarbox.api.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where the certificates are, read anew each time they are given to {@link ServiceControl}, and what may be agreed on in a
 * handshake.
 *
 * @param keys the first is shown to peers who ask for no name, or for none that a certificate names (RFC 6066 §3)
 * @param protocols such as {@code TLSv1.3}; empty for TLS 1.3 and 1.2
 * @param ciphers the suites by their Java names, the preferred first; empty for those that Java itself prefers
 */
public record TlsMaterial(List<KeyFile> keys, List<String> protocols, List<String> ciphers) {
    /**
     * One key with its certificates.
     *
     * @param keyStore a PKCS#12 file with one key entry
     * @param password of the file and the key; never logged
     */
    public record KeyFile(Path keyStore, String password) {
        public KeyFile {
            Objects.requireNonNull(keyStore, "keyStore");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return keyStore.toString();
        }
    }

    public TlsMaterial {
        keys = List.copyOf(keys);
        protocols = List.copyOf(protocols);
        ciphers = List.copyOf(ciphers);
    }

    /** One certificate, with the usual protocols and ciphers. */
    public TlsMaterial(Path keyStore, String password) {
        this(List.of(new KeyFile(keyStore, password)), List.of(), List.of());
    }
}
