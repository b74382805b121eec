package org.pillarbox.certificates.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Authorities whose certificates are believed when this server connects to another one. */
public final class Authorities {
    private Authorities() {}

    /**
     * Believes the authorities of the platform, and those given.
     *
     * @param pem certificates, or nothing
     * @throws GeneralSecurityException when the text holds no certificates
     */
    public static SSLContext context(String pem) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, pem.isBlank() ? null : withPlatform(pem), new SecureRandom());
        return context;
    }

    /**
     * Checks certificates before they are stored.
     *
     * @throws GeneralSecurityException when the text holds none, and is not blank
     */
    public static void check(String pem) throws GeneralSecurityException {
        if (!pem.isBlank()) {
            read(pem);
        }
    }

    private static TrustManager[] withPlatform(String pem) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        int number = 0;
        for (Certificate certificate : read(pem)) {
            store.setCertificateEntry("given" + number++, certificate);
        }
        for (X509Certificate certificate : ofPlatform()) {
            store.setCertificateEntry("platform" + number++, certificate);
        }
        return managers(store);
    }

    private static Collection<? extends Certificate> read(String pem) throws GeneralSecurityException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        if (certificates.isEmpty()) {
            throw new CertificateException("there is no certificate in the text");
        }
        return certificates;
    }

    private static X509Certificate[] ofPlatform() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager x509) {
                return x509.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
