package org.pillarbox.directory.external.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.pillarbox.directory.external.DirectorySecrets;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.external.ImportProgress;
import org.pillarbox.directory.external.ldap.LdapDirectory;
import org.pillarbox.directory.external.ldap.LdapRule;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class ExternalDirectoryParts {
    /** Below the data directory; see {@link SealingKey}. */
    private static final String KEY_FILE = "keys/settings.key";

    @Produces
    @Singleton
    DirectorySecrets secrets() {
        return new DirectorySecrets(new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom()));
    }

    @Produces
    @Singleton
    ExternalDirectory directory(DirectorySecrets secrets) {
        return new LdapDirectory(secrets::open);
    }

    @Produces
    @Singleton
    ExternalPasswords passwords(Settings settings, ExternalDirectory directory) {
        return new ExternalPasswords(settings, directory, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ImportProgress progress() {
        return new ImportProgress();
    }

    @Produces
    @Singleton
    SettingRule rule() {
        return new LdapRule();
    }
}
