package org.pillarbox.outmail.lan;

import java.security.GeneralSecurityException;
import org.pillarbox.outmail.smtp.Certificates;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.SettingRule;

/** Lets only certificates be stored that can be read. */
public final class CertificatesCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof LanForwardingSettings settings) {
            try {
                Certificates.check(settings.certificates());
            } catch (GeneralSecurityException none) {
                throw new InvalidSetting("certificates", "This is no certificate in PEM form");
            }
        }
    }
}
