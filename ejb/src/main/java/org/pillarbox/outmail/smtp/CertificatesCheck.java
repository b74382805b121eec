package org.pillarbox.outmail.smtp;

import java.security.GeneralSecurityException;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingRule;

/** Lets only certificates be stored that can be read. */
public final class CertificatesCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof LanForwardingSettings lan) {
            check(lan.certificates());
        } else if (changed instanceof OutMailSettings internet) {
            check(internet.certificates());
        }
    }

    private static void check(String certificates) {
        try {
            Certificates.check(certificates);
        } catch (GeneralSecurityException none) {
            throw new InvalidSetting("certificates", "This is no certificate in PEM form");
        }
    }
}
