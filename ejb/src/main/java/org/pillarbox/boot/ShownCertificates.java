package org.pillarbox.boot;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.api.control.TlsMaterial.KeyFile;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.KeptCertificate;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.monitor.web.WebCertificates;
import org.pillarbox.settings.TlsAbilities;
import org.pillarbox.settings.TlsSettings;

/**
 * Gives the certificates to the services, the default first, and the default to the console. What cannot be read is told and left out; what
 * is in use stays where nothing better is there.
 */
final class ShownCertificates {
    private final CertificateFiles files;
    private final Consumer<TlsMaterial> services;
    private final WebCertificates web;
    private final Supplier<TlsSettings> settings;
    private final ErrorLog errors;
    private volatile boolean consoleDue;

    ShownCertificates(
            CertificateFiles files,
            Consumer<TlsMaterial> services,
            WebCertificates web,
            Supplier<TlsSettings> settings,
            ErrorLog errors) {
        this.files = files;
        this.services = services;
        this.web = web;
        this.settings = settings;
        this.errors = errors;
    }

    /** To the services; the server runs all the same where there is none, with TLS missing and the reason in the error log. */
    synchronized void toServices() {
        TlsSettings page = settings.get();
        TlsAbilities here = TlsAbilities.ofThisJava();
        List<String> protocols = here.protocols(page.protocols());
        try {
            List<KeyFile> keys = new ArrayList<>();
            for (String name : names(page)) {
                keys.add(new KeyFile(files.file(name), files.password()));
            }
            services.accept(new TlsMaterial(keys, protocols, here.ciphers(page.ciphers(), protocols)));
        } catch (IOException | IllegalArgumentException e) {
            errors.error("tls", "There is no TLS, or the earlier certificate stays, because none can be used: " + e);
        }
    }

    /** To the console, at the next {@link #tick()} that finds the application server ready. */
    void toConsole() {
        consoleDue = true;
    }

    /** To be called every second or so. */
    void tick() {
        if (consoleDue && web.isReady()) {
            consoleDue = false;
            show();
        }
    }

    private synchronized void show() {
        try {
            List<KeptCertificate> readable = new ArrayList<>();
            for (String name : names(settings.get())) {
                read(name, readable);
            }
            if (!readable.isEmpty()) {
                files.writeConsole(readable.get(0));
                web.reload();
            }
        } catch (IOException | GeneralSecurityException e) {
            errors.error("tls", "The console goes on with its earlier certificate: " + e.getMessage());
        }
    }

    private void read(String name, List<KeptCertificate> readable) {
        try {
            readable.add(files.read(name));
        } catch (IOException | GeneralSecurityException e) {
            errors.error(
                    "tls",
                    "The certificate \"" + name + "\" cannot be used: its file is damaged, or has another password");
        }
    }

    private List<String> names(TlsSettings page) throws IOException {
        List<String> names = new ArrayList<>(files.names());
        if (names.remove(page.certificate())) {
            names.add(0, page.certificate());
        } else if (!names.isEmpty()) {
            errors.error(
                    "tls",
                    "The default certificate \"" + page.certificate() + "\" is not there any more; \"" + names.get(0)
                            + "\" is shown in its place");
        }
        return names;
    }
}
