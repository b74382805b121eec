package org.pillarbox.boot.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Whether mail programs and browsers will trust the certificate. */
public final class CertificateCheck implements SetupCheck {
    private static final String WHAT = "Certificate";
    private static final Duration SOON = Duration.ofDays(30);

    private final CertificateFiles files;
    private final Clock clock;

    public CertificateCheck(CertificateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<Finding> findings() {
        try {
            return List.of(finding(certificate()));
        } catch (IOException | GeneralSecurityException e) {
            return List.of(Finding.fails(WHAT, "The key store in tls/ cannot be read: " + e.getMessage()));
        }
    }

    private Finding finding(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        if (end.isBefore(clock.instant())) {
            return Finding.fails(WHAT, "It is no longer valid: no program will connect without a warning.");
        }
        if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return Finding.doubtful(
                    WHAT,
                    "The server made it itself. Connections are encrypted, but mail programs and browsers ask before they trust"
                            + " it.");
        }
        if (end.isBefore(clock.instant().plus(SOON))) {
            return Finding.doubtful(WHAT, "It ends within a month.");
        }
        return Finding.works(WHAT, "It is issued by an authority and valid.");
    }

    private X509Certificate certificate() throws IOException, GeneralSecurityException {
        char[] password = files.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(files.keyStore())) {
            store.load(bytes, password);
        }
        if (store.getCertificate(SelfSignedCertificate.ALIAS) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("no certificate named " + SelfSignedCertificate.ALIAS);
    }
}
