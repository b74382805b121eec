package org.pillarbox.certificates.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.pillarbox.certificates.CertificateAdministration;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificateRow;
import org.pillarbox.certificates.CertificateShelf;
import org.pillarbox.certificates.CertificateUpload;
import org.pillarbox.certificates.CertificatesChanged;
import org.pillarbox.certificates.SelfSignedOrder;
import org.pillarbox.certificates.tls.CertificateDesk;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.TlsSettings;

/** Certificates for administrators. */
@Stateless
@Local(CertificateAdministration.class)
@RolesAllowed("admin")
public class CertificateAdministrationBean implements CertificateAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private CertificateFiles files;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<CertificatesChanged> changed;

    private CertificateDesk desk;
    private CertificateShelf shelf;

    @PostConstruct
    void open() {
        desk = new CertificateDesk(files, audit, Clock.systemUTC());
        shelf = new CertificateShelf(files, Clock.systemUTC());
    }

    @Override
    public List<CertificateRow> list() {
        try {
            return shelf.rows(settings().certificate());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the certificates cannot be read", e);
        }
    }

    @Override
    public Kept upload(CertificateUpload upload) {
        Kept kept = desk.upload(upload);
        changed.fire(new CertificatesChanged());
        return kept;
    }

    @Override
    public Kept selfSigned(SelfSignedOrder order) {
        Kept kept = desk.selfSigned(order);
        changed.fire(new CertificatesChanged());
        return kept;
    }

    @Override
    public void delete(String name) {
        if (!files.has(name)) {
            throw new InvalidSetting("certificate", "There is no certificate \"" + name + "\" any more");
        }
        if (settings().certificate().equals(name)) {
            throw new InvalidSetting("certificate", "Make another certificate the default before you delete this one");
        }
        try {
            audit.record("certificate.delete", name, "");
            files.delete(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        changed.fire(new CertificatesChanged());
    }

    @Override
    public void makeDefault(String name) {
        try {
            if (!files.has(name)) {
                throw new InvalidSetting("certificate", "There is no certificate \"" + name + "\" any more");
            }
            files.read(name).own().checkValidity();
        } catch (GeneralSecurityException | IOException e) {
            throw new InvalidSetting("certificate", "This certificate cannot be used now, so the default stays");
        }
        administration.save(settings().withCertificate(name));
    }

    @Override
    public TlsSettings settings() {
        return administration.get(TlsSettings.class);
    }

    @Override
    public void save(TlsSettings settings) {
        administration.save(settings.withCertificate(settings().certificate()));
    }
}
