package org.pillarbox.outmail.smtp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.pillarbox.outmail.Tlsa;

/**
 * Believes a server whose certificate is the one that its domain publishes, whatever name and dates it bears, or is signed by an
 * authority that the domain publishes and bears one of the names (RFC 7672 §3).
 */
final class DaneTrust extends X509ExtendedTrustManager {
    private static final int AUTHORITY = 2;

    private final List<Tlsa> records;
    private final List<String> names;

    DaneTrust(List<Tlsa> records, List<String> names) {
        this.records = List.copyOf(records);
        this.names = List.copyOf(names);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        try {
            for (Tlsa record : records) {
                if (record.usage() == AUTHORITY ? isSigned(chain, record) : matches(record, chain[0])) {
                    return;
                }
            }
        } catch (GeneralSecurityException unusable) {
            throw new CertificateException(
                    "the certificate cannot be compared with those that the domain publishes", unusable);
        }
        throw new CertificateException("the certificate is none of those that the domain publishes (DANE)");
    }

    private boolean isSigned(X509Certificate[] chain, Tlsa record) throws GeneralSecurityException {
        for (int i = 0; i < chain.length; i++) {
            if (matches(record, chain[i]) && leadsTo(chain, i) && CertificateNames.match(chain[0], names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(X509Certificate[] chain, int authority) throws GeneralSecurityException {
        if (authority == 0) {
            chain[0].checkValidity();
            return true;
        }
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(chain[authority], null)));
        parameters.setRevocationEnabled(false);
        List<X509Certificate> path = Arrays.asList(chain).subList(0, authority);
        try {
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (CertPathValidatorException unsigned) {
            return false;
        }
    }

    private static boolean matches(Tlsa record, X509Certificate certificate) throws GeneralSecurityException {
        byte[] bytes = record.selector() == 0
                ? certificate.getEncoded()
                : certificate.getPublicKey().getEncoded();
        byte[] compared =
                switch (record.matching()) {
                    case 0 -> bytes;
                    case 1 -> MessageDigest.getInstance("SHA-256").digest(bytes);
                    default -> MessageDigest.getInstance("SHA-512").digest(bytes);
                };
        return HexFormat.of().formatHex(compared).equals(record.data());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("there are no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("there are no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("there are no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
