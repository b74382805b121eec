package org.pillarbox.certificates.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificatesChanged;
import org.pillarbox.certificates.Challenges;
import org.pillarbox.certificates.acme.AcmeAuthority;
import org.pillarbox.certificates.care.CareLetters;
import org.pillarbox.certificates.care.OrderState;
import org.pillarbox.certificates.care.OrderStateFile;
import org.pillarbox.certificates.care.Renewal;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class CertificateParts {
    @Produces
    @Singleton
    CertificateFiles files() {
        return new CertificateFiles(DataDirectory.resolve(""));
    }

    /** Filled by orders, asked by the web. */
    @Produces
    @Singleton
    Challenges challenges() {
        return new Challenges();
    }

    @Produces
    @Singleton
    OrderStateFile state() {
        return new OrderStateFile(tls());
    }

    @Produces
    @Singleton
    OrderKeys keys() {
        return new OrderKeys(new SealingKey(DataDirectory.resolve("keys/settings.key"), new SecureRandom()));
    }

    @Produces
    @Singleton
    CareLetters letters(UserDirectory users, Settings settings, Submission submission, ErrorLog errors) {
        return new CareLetters(
                new MainAdministrator(users, settings), settings, submission, errors, Clock.systemDefaultZone());
    }

    @Produces
    @Singleton
    Renewal renewal(
            CertificateFiles files,
            Challenges challenges,
            Settings settings,
            OrderKeys keys,
            OrderStateFile state,
            CareLetters letters,
            Event<CertificatesChanged> changed) {
        return new Renewal(new Renewal.Parts(
                files,
                new AcmeAuthority(tls(), challenges, AcmeAuthority.Patience.STANDARD),
                () -> settings.get(AcmeSettings.class),
                keys::binding,
                state,
                new Told(letters, changed),
                Clock.systemUTC()));
    }

    private static Path tls() {
        return DataDirectory.resolve("tls");
    }

    /** Tells those who show certificates, and the administrator. */
    private record Told(CareLetters letters, Event<CertificatesChanged> changed) implements Renewal.Events {
        @Override
        public void installed() {
            changed.fire(new CertificatesChanged());
        }

        @Override
        public void failed(String words, OrderState state) {
            letters.tellOfFailure(words, state);
        }
    }
}
