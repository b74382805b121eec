package org.pillarbox.outmail.smtp;

import java.security.GeneralSecurityException;
import org.pillarbox.certificates.trust.Authorities;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.connection.Connections;

/** Lets only certificates be stored that can be read. */
public final class CertificatesCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof LanForwardingSettings lan) {
            check(lan.certificates());
        } else if (changed instanceof Connections internet) {
            internet.all().forEach(one -> check(one.outMail().certificates()));
        }
    }

    private static void check(String certificates) {
        try {
            Authorities.check(certificates);
        } catch (GeneralSecurityException none) {
            throw new InvalidSetting("certificates", "This is no certificate in PEM form");
        }
    }
}
