package org.pillarbox.outmail.internet;

import java.time.Clock;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.queue.Claims;
import org.pillarbox.settings.Settings;

/** The way of the first connection, for tests elsewhere whose settings name a relay; it is always open, and asks no name servers. */
public final class RelayedWay {
    private RelayedWay() {}

    public static InternetWay of(
            SmtpClient client, RelaySecret secret, Settings settings, Claims claims, ErrorLog errors, Clock clock) {
        DirectRoute none = PlainRoute.to(25, settings, new ZoneResolver(), errors, clock);
        return new InternetWay(
                client, TestPorts.of(none, secret, settings, new Gates(settings, claims, clock), any -> true), 1);
    }
}
