package org.pillarbox.certificates.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Whether mail programs and browsers will trust the default certificate. */
public final class CertificateCheck implements SetupCheck {
    private static final String WHAT = "Certificate";
    private static final Duration SOON = Duration.ofDays(30);

    private final CertificateFiles files;
    private final Supplier<String> defaultName;
    private final Clock clock;

    /** Of the certificate that has this name at the time. */
    public CertificateCheck(CertificateFiles files, Supplier<String> defaultName, Clock clock) {
        this.files = files;
        this.defaultName = defaultName;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<Finding> findings() {
        try {
            return List.of(finding(files.read(defaultName.get()).own()));
        } catch (IOException | GeneralSecurityException e) {
            return List.of(Finding.fails(WHAT, "The key store in tls/ cannot be read: " + e.getMessage()));
        }
    }

    private Finding finding(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        if (end.isBefore(clock.instant())) {
            return Finding.fails(WHAT, "It is no longer valid: no program will connect without a warning.");
        }
        if (CertificateFacts.isSelfSigned(certificate)) {
            return Finding.doubtful(
                    WHAT,
                    "The server made it itself. Connections are encrypted, but mail programs and browsers ask before they trust"
                            + " it. Services, TLS has the ways to get one that they trust.");
        }
        if (end.isBefore(clock.instant().plus(SOON))) {
            return Finding.doubtful(WHAT, "It ends within a month.");
        }
        return Finding.works(WHAT, "It is issued by an authority and valid.");
    }
}
