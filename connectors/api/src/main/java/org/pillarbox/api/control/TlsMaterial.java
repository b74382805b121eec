package org.pillarbox.api.control;

import java.nio.file.Path;

/**
 * Where the certificate is, read anew each time it is given to {@link ServiceControl}.
 *
 * @param keyStore a PKCS#12 file with one key entry
 * @param password of the file and the key; never logged
 */
public record TlsMaterial(Path keyStore, String password) {
    @Override
    public String toString() {
        return "TlsMaterial[" + keyStore + "]";
    }
}
