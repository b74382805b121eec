package org.pillarbox.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.pillarbox.boot.tls.CertificateCheck;
import org.pillarbox.boot.tls.CertificateFiles;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.wizard.SetupCheck;

/** Has the Setup Wizard look at the certificate, too. */
@ApplicationScoped
public class CertificateChecks {
    @Produces
    SetupCheck certificate() {
        return new CertificateCheck(new CertificateFiles(DataDirectory.resolve("")), Clock.systemUTC());
    }
}
