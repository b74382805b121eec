package org.pillarbox.outmail.smtp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.pillarbox.outmail.SmtpTarget;

/** Whom a TLS connection believes that nobody has told whom to believe. */
final class Certificates {
    private Certificates() {}

    /** Encryption alone, against those who only listen (RFC 7435): any certificate will do. */
    static SSLContext anybody() throws GeneralSecurityException {
        return context(new TrustManager[] {new Anybody()});
    }

    /** What the server's domain publishes. */
    static SSLContext published(SmtpTarget.Known known) throws GeneralSecurityException {
        return context(new TrustManager[] {new DaneTrust(known.records(), known.names())});
    }

    private static SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, new SecureRandom());
        return context;
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
