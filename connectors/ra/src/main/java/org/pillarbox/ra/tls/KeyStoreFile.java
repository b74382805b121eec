package org.pillarbox.ra.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.pillarbox.api.control.TlsMaterial.KeyFile;

/**
 * What a PKCS#12 file was found to hold: a usable key and its certificates.
 *
 * @param key never shown
 * @param chain the key's own certificate first
 * @param names whom the certificate speaks for
 */
record KeyStoreFile(PrivateKey key, List<X509Certificate> chain, ServerNames names) {
    /**
     * Reads the file.
     *
     * @throws GeneralSecurityException when the password is wrong, or key and certificate do not belong together
     * @throws IOException when the file cannot be read
     */
    static KeyStoreFile read(KeyFile file) throws GeneralSecurityException, IOException {
        char[] password = file.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file.keyStore())) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                requirePair(key, certificate);
                return new KeyStoreFile(key, chain(store.getCertificateChain(alias)), ServerNames.of(certificate));
            }
        }
        throw new KeyStoreException("no key with a certificate in it");
    }

    private static List<X509Certificate> chain(Certificate[] certificates) {
        return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
    }

    /** When it expires. */
    Instant validUntil() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** Whom the certificate names. */
    String subject() {
        return chain.get(0).getSubjectX500Principal().getName();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "KeyStoreFile[" + subject() + "]";
    }

    private static void requirePair(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    case "EdDSA", "Ed25519" -> "EdDSA";
                    default -> throw new KeyStoreException("a key of the kind " + key.getAlgorithm());
                };
        byte[] sample = certificate.getEncoded();
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        boolean fits;
        try {
            fits = signature.verify(signed);
        } catch (SignatureException e) {
            throw new KeyStoreException("the key is not the certificate's", e);
        }
        if (!fits) {
            throw new KeyStoreException("the key is not the certificate's");
        }
    }
}
