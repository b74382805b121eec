package org.pillarbox.outmail.internet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.Patience;
import org.pillarbox.outmail.sending.Way;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** To everybody outside, as the Out Mail page of one connection says (manual 6.4). */
public final class InternetWay implements Way {
    /** What every server takes (RFC 5321 section 4.5.3.1.8). */
    private static final int RECIPIENTS = 100;
    /** Domains that a turn may begin with; the next turn comes within a second. */
    private static final int DOMAINS = 200;
    /** More connections than this make a stranger's server turn us away. */
    private static final int THREADS_FOR_A_DOMAIN = 4;

    /** Of a connection that has gone. */
    private static final OutMailSettings CLOSED =
            SettingKinds.of(Connections.class).defaults().all().get(0).outMail();

    private final SmtpClient client;
    private final DirectRoute direct;
    private final RelayRoute relay;
    private final Settings settings;
    private final int connection;

    /**
     * @param direct goes to exchangers, for all connections
     * @param connection whose page it is
     */
    public InternetWay(SmtpClient client, RelaySecret secret, DirectRoute direct, Settings settings, int connection) {
        this.client = client;
        this.relay = new RelayRoute(client, secret);
        this.direct = direct;
        this.settings = settings;
        this.connection = connection;
    }

    @Override
    public String name() {
        return "Out Mail";
    }

    @Override
    public Collection<Destination> due(Claims claims, Instant now) {
        OutMailSettings page = page();
        if (!page.isOpen()) {
            return List.of();
        }
        if (page.method() == OutMailMethod.DIRECT) {
            return claims.dueDomains(now, DOMAINS).stream()
                    .<Destination>map(Destination.Domain::new)
                    .toList();
        }
        return claims.isOutsideDue(now) ? List.of(new Destination.Outside()) : List.of();
    }

    @Override
    public int threads() {
        OutMailSettings page = page();
        return page.method() == OutMailMethod.DIRECT ? direct.threads() : page.threads();
    }

    /** Beside the relay there is no destination that could wait. */
    @Override
    public int reserve() {
        return page().method() == OutMailMethod.RELAY ? 0 : 1;
    }

    @Override
    public int threads(Destination to) {
        return to instanceof Destination.Domain ? Math.min(THREADS_FOR_A_DOMAIN, threads()) : threads();
    }

    @Override
    public int recipients() {
        OutMailSettings page = page();
        return page.method() == OutMailMethod.RELAY && page.maxRecipients() > 0 ? page.maxRecipients() : RECIPIENTS;
    }

    @Override
    public String key(Destination to) {
        return to.toString();
    }

    @Override
    public Patience patience() {
        OutMailSettings page = page();
        if (page.method() == OutMailMethod.DIRECT) {
            return direct.patience();
        }
        return new Patience(
                Duration.ofMinutes(page.retryMinutes()),
                Duration.ofHours(page.failureHours()),
                Optional.of(Duration.ofHours(page.warningHours())).filter(hours -> page.delayWarnings()));
    }

    @Override
    public boolean tellsOfDelay(Destination to) {
        return !(to instanceof Destination.Domain domain) || direct.tellsOfDelay(domain.name());
    }

    @Override
    public SmtpConversation open(Destination to) throws Unreachable {
        return to instanceof Destination.Domain domain ? direct.open(client, domain.name()) : relay.open(page());
    }

    @Override
    public String words(Destination to) {
        return to instanceof Destination.Domain ? "the server of " + to : "the relay";
    }

    @Override
    public void end() {
        client.end();
    }

    private OutMailSettings page() {
        return settings.get(Connections.class)
                .find(connection)
                .map(Connection::outMail)
                .orElse(CLOSED);
    }
}
