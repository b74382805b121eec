package org.pillarbox.outmail.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
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
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Whom a TLS connection believes. */
public final class Certificates {
    private Certificates() {}

    /** Encryption alone, against those who only listen (RFC 7435): any certificate will do. */
    static SSLContext anybody() throws GeneralSecurityException {
        return context(new TrustManager[] {new Anybody()});
    }

    /**
     * The authorities of the platform, and those given.
     *
     * @throws GeneralSecurityException when the text holds no certificates
     */
    static SSLContext trusted(String pem) throws GeneralSecurityException {
        return context(pem.isBlank() ? null : authorities(pem));
    }

    /**
     * Checks certificates before they are stored.
     *
     * @throws GeneralSecurityException when the text holds none
     */
    public static void check(String pem) throws GeneralSecurityException {
        if (!pem.isBlank()) {
            read(pem);
        }
    }

    private static SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, new SecureRandom());
        return context;
    }

    private static TrustManager[] authorities(String pem) throws GeneralSecurityException {
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

    /** Believes everybody; for encryption that is better than none. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("there are no clients");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("there are no clients");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("there are no clients");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Nothing is asked of the server.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // Nothing is asked of the server.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // Nothing is asked of the server.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
