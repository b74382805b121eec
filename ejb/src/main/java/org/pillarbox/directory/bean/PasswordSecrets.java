package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.first.FirstPasswordFile;
import org.pillarbox.directory.secret.DigestSecrets;
import org.pillarbox.directory.secret.PasswordTokens;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Settings;

/** Makes what seals passwords, once for the server. */
@ApplicationScoped
public class PasswordSecrets {
    /** Below the data directory; see {@link DigestSecrets}. */
    private static final String KEY_FILE = "keys/digest.key";

    /** Below the data directory; see {@link PasswordTokens}. */
    private static final String EXPORT_KEY_FILE = "keys/export.key";

    @Produces
    @Singleton
    DigestSecrets digestSecrets() {
        return new DigestSecrets(DataDirectory.resolve(KEY_FILE), new SecureRandom());
    }

    @Produces
    @Singleton
    PasswordTokens passwordTokens() {
        return new PasswordTokens(DataDirectory.resolve(EXPORT_KEY_FILE), new SecureRandom());
    }

    @Produces
    @Singleton
    FirstPasswordFile firstPasswordFile() {
        return new FirstPasswordFile(DataDirectory.resolve("first-password.txt"));
    }

    @Produces
    @Singleton
    PasswordSealing sealing(Settings settings, DigestSecrets secrets) {
        return new PasswordSealing(settings, secrets, new SecureRandom(), Clock.systemUTC());
    }
}
