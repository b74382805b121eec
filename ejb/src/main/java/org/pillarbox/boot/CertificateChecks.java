package org.pillarbox.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.tls.CertificateCheck;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.TlsSettings;
import org.pillarbox.settings.wizard.SetupCheck;

/** Has the Setup Wizard look at the certificate, too. */
@ApplicationScoped
public class CertificateChecks {
    @Produces
    SetupCheck certificate(CertificateFiles files, Settings settings) {
        return new CertificateCheck(files, () -> settings.get(TlsSettings.class).certificate(), Clock.systemUTC());
    }
}
