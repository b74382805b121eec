package org.pillarbox.inmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.inmail.InMailDesk;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.InMails;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.inmail.trial.AccountTrial;
import org.pillarbox.inmail.trial.CollectingCheck;
import org.pillarbox.routing.mapping.InMailNames;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.wizard.SetupCheck;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class InMailParts {
    /** Below the data directory; see {@link SealingKey}. */
    private static final String KEY_FILE = "keys/settings.key";

    @Produces
    @Singleton
    InMailSecrets secrets() {
        return new InMailSecrets(new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom()));
    }

    @Produces
    @Singleton
    InMails inMails(Settings settings) {
        return () -> settings.get(InMailSettings.class).all();
    }

    @Produces
    @Singleton
    CollectedRouting routing(UserDirectory users, Settings settings) {
        return new CollectedRouting(name -> users.find(name).isPresent(), () -> settings.get(LocalMailSettings.class)
                .defaultDomain());
    }

    @Produces
    @Singleton
    InMailDesk desk(Settings settings, InMailSecrets secrets, UserDirectory users) {
        return new InMailDesk(
                () -> settings.get(InMailSettings.class),
                secrets,
                name -> users.find(name).isPresent() || users.group(name).isPresent(),
                number -> settings.get(Connections.class).find(number).isPresent());
    }

    /** For the page's try-out and the Setup Wizard's check, beside those that collect. */
    @Produces
    @Singleton
    AccountTrial trial(Pop3Client client, InMailSecrets secrets, CollectedRouting routing) {
        return new AccountTrial(client, secrets, routing);
    }

    @Produces
    SetupCheck accounts(InMails inMails, AccountTrial trial) {
        return new CollectingCheck(inMails, trial);
    }

    /** By these mappings are shown. */
    @Produces
    @Singleton
    InMailNames names(Settings settings) {
        return () -> {
            Map<Long, String> names = new LinkedHashMap<>();
            settings.get(InMailSettings.class).all().forEach(one -> names.put((long) one.number(), one.name()));
            return names;
        };
    }
}
