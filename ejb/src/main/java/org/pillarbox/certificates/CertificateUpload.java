package org.pillarbox.certificates;

import java.util.Objects;

/**
 * What an administrator uploads.
 *
 * @param name to keep it by; empty to have one made from its host name
 * @param file PEM, PKCS#12 or DER
 * @param keyFile the key, when it is not in the file; empty otherwise
 * @param passPhrase of the key or of the PKCS#12 file; empty for none. Never kept, never logged
 */
public record CertificateUpload(String name, byte[] file, byte[] keyFile, String passPhrase) {
    /** A chain of a few certificates has some 10 kB. */
    public static final int MOST_BYTES = 256 * 1024;

    public CertificateUpload {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(keyFile, "keyFile");
        Objects.requireNonNull(passPhrase, "passPhrase");
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "CertificateUpload[" + name + ", " + file.length + " bytes]";
    }
}
