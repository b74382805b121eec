package org.pillarbox.certificates.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.certificates.CertificateAdministration.Kept;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificateShelf;
import org.pillarbox.certificates.CertificateUpload;
import org.pillarbox.certificates.HostList;
import org.pillarbox.certificates.Judgement;
import org.pillarbox.certificates.KeptCertificate;
import org.pillarbox.certificates.OfferedCertificate;
import org.pillarbox.certificates.SelfSignedOrder;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.InvalidSetting;

/** Takes certificates in: reads and judges them whole before a file is touched. */
public final class CertificateDesk {
    /** The adapter reads all of them at each change. */
    private static final int MOST = 200;

    private final CertificateFiles files;
    private final AuditLog audit;
    private final Clock clock;
    private final CertificateReader reader = new CertificateReader();

    public CertificateDesk(CertificateFiles files, AuditLog audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what was uploaded.
     *
     * @throws InvalidSetting in words, when it cannot be used
     */
    public Kept upload(CertificateUpload upload) {
        Judgement judgement = Judgement.of(reader.read(upload), clock.instant());
        String name = CertificateShelf.name(
                upload.name(), CertificateFacts.names(judgement.kept().own()).get(0));
        keep("certificate.upload", name, judgement.kept());
        return new Kept(name, judgement.notes());
    }

    /**
     * Makes one and keeps it.
     *
     * @throws InvalidSetting in words, when it cannot be made
     */
    public Kept selfSigned(SelfSignedOrder order) {
        HostList list = HostList.of(order.hosts());
        if (order.years() < 1 || order.years() > SelfSignedOrder.MOST_YEARS) {
            throw new InvalidSetting("years", "It can be valid for 1 to " + SelfSignedOrder.MOST_YEARS + " years");
        }
        String first =
                list.hosts().isEmpty() ? list.addresses().get(0) : list.hosts().get(0);
        String name = CertificateShelf.name(order.name(), first);
        try {
            Duration valid = Duration.ofDays(Math.round(order.years() * 365.25));
            KeptCertificate made =
                    new SelfSignedCertificate(list.hosts(), list.addresses(), valid).make(clock.instant());
            keep("certificate.make", name, made);
            return new Kept(name, Judgement.of(offered(made), clock.instant()).notes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a certificate", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfferedCertificate offered(KeptCertificate made) {
        return new OfferedCertificate(made.key(), made.chain());
    }

    /** The line comes first: what cannot be written down is not done. */
    private void keep(String action, String name, KeptCertificate kept) {
        try {
            if (!files.has(name) && files.names().size() >= MOST) {
                throw new InvalidSetting("name", "There are " + MOST + " certificates already; delete some first");
            }
            audit.record(action, name, described(kept));
            files.write(name, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate cannot be written", e);
        }
    }

    private static String described(KeptCertificate kept) {
        return "for " + String.join(", ", CertificateFacts.names(kept.own())) + "; by "
                + CertificateFacts.issuer(kept.own()) + "; until "
                + kept.own().getNotAfter().toInstant();
    }
}
