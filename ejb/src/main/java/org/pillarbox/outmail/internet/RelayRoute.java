package org.pillarbox.outmail.internet;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailSettings;

/** Reaches the first relay of the list that takes mail (manual 6.4.2). */
final class RelayRoute {
    private static final Reply NONE = Reply.of(421, "4.3.5", "No relay is named");
    private static final Reply PASSWORD = Reply.of(454, "4.7.8", "The password for the relay must be typed again");

    private final SmtpClient client;
    private final RelaySecret secret;

    RelayRoute(SmtpClient client, RelaySecret secret) {
        this.client = client;
        this.secret = secret;
    }

    SmtpConversation open(OutMailSettings settings) throws Unreachable {
        Optional<SmtpTarget.Login> login = login(settings);
        Unreachable last = new Unreachable(NONE);
        for (LanServer relay : settings.relays()) {
            try {
                return client.open(new SmtpTarget(
                        relay.host(), relay.port(), settings.security(), settings.certificates(), login));
            } catch (Unreachable failed) {
                last = new Unreachable(Reply.of(
                        failed.reply().code(),
                        failed.reply().enhanced(),
                        relay + ": " + String.join(" ", failed.reply().lines())));
            }
        }
        throw last;
    }

    private Optional<SmtpTarget.Login> login(OutMailSettings settings) throws Unreachable {
        if (settings.user().isEmpty()) {
            return Optional.empty();
        }
        String password = secret.open(settings).orElseThrow(() -> new Unreachable(PASSWORD));
        return Optional.of(new SmtpTarget.Login(settings.user(), password));
    }
}
