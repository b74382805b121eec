package org.pillarbox.outmail.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.lan.CertificatesCheck;
import org.pillarbox.outmail.lan.LanSecrets;
import org.pillarbox.outmail.lan.LanSender;
import org.pillarbox.outmail.smtp.Dialling;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class OutmailParts {
    /** Below the data directory; see {@link SealingKey}. */
    private static final String KEY_FILE = "keys/settings.key";

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    LanSecrets secrets() {
        return new LanSecrets(new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom()));
    }

    @Produces
    @Singleton
    SmtpClient client(Settings settings, HostLookup hosts) {
        return new SocketSmtpClient(
                () -> settings.get(LocalMailSettings.class).hostName(),
                () -> Dialling.of(settings.get(NetworkSettings.class)),
                hosts,
                threads);
    }

    /** {@code boot} gives it its thread. */
    @Produces
    @Singleton
    LanSender sender(
            Claims claims,
            OutgoingContent contents,
            SmtpClient client,
            LanSecrets secrets,
            Settings settings,
            ErrorLog errors) {
        Clock clock = Clock.systemDefaultZone();
        return new LanSender(new LanSender.Parts(claims, contents, client, secrets, settings, errors, clock), threads);
    }

    @Produces
    @Singleton
    SettingRule certificates() {
        return new CertificatesCheck();
    }
}
