package org.pillarbox.outmail.lan;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;
import org.pillarbox.settings.Settings;

/** How servers of the own network are talked to, as the page says now. */
final class LanTargets {
    private final Settings settings;
    private final LanSecrets secrets;

    LanTargets(Settings settings, LanSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** @throws Unreachable when the name is no server, or its password cannot be read on this node */
    SmtpTarget find(String host) throws Unreachable {
        LanServer server = LanServer.parse(host)
                .orElseThrow(() -> new Unreachable(Reply.of(421, "4.3.5", "\"" + printable(host) + "\" is no server")));
        LanForwardingSettings page = settings.get(LanForwardingSettings.class);
        LanTarget target = page.target(server);
        Optional<SmtpTarget.Login> login = Optional.empty();
        if (!target.user().isEmpty()) {
            String password = secrets.open(target)
                    .orElseThrow(() -> new Unreachable(
                            Reply.of(454, "4.7.8", "The password for " + server + " must be typed again")));
            login = Optional.of(new SmtpTarget.Login(target.user(), password));
        }
        return new SmtpTarget(server.host(), server.port(), target.security(), page.certificates(), login);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
