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
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import org.pillarbox.api.control.TlsMaterial;

/**
 * A PKCS#12 file that was found to hold a usable key and its certificate.
 *
 * @param keyManagers give the key in handshakes
 * @param subject whom the certificate names
 * @param validUntil when it expires
 */
record KeyStoreFile(KeyManagerFactory keyManagers, String subject, Instant validUntil) {
    /**
     * Reads the file.
     *
     * @throws GeneralSecurityException when the password is wrong, or key and certificate do not belong together
     * @throws IOException when the file cannot be read
     */
    static KeyStoreFile read(TlsMaterial material) throws GeneralSecurityException, IOException {
        char[] password = material.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(material.keyStore())) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                requirePair(key, certificate);
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(store, password);
                return new KeyStoreFile(
                        managers,
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getNotAfter().toInstant());
            }
        }
        throw new KeyStoreException("no key with a certificate in it");
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
