package org.pillarbox.outmail.lan;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.DueMail;
import org.pillarbox.outmail.sending.Passage;
import org.pillarbox.outmail.sending.Patience;
import org.pillarbox.outmail.sending.SmtpPassage;
import org.pillarbox.outmail.sending.Way;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Destination;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.Settings;

/** To the mail servers of the own network, as the LAN Forwarding page says (manual 13). */
public final class LanWay implements Way {
    private static final int RECIPIENTS = 500;

    private final SmtpClient client;
    private final LanTargets targets;
    private final Settings settings;
    private final Predicate<InetAddress> dialledOnly;

    /** @param dialledOnly whether an address is reached over a dial-up link, which LAN forwarding never uses */
    public LanWay(SmtpClient client, LanSecrets secrets, Settings settings, Predicate<InetAddress> dialledOnly) {
        this.client = client;
        this.targets = new LanTargets(settings, secrets);
        this.settings = settings;
        this.dialledOnly = dialledOnly;
    }

    @Override
    public String name() {
        return "LAN forwarding";
    }

    @Override
    public Optional<ClaimFilter> filter() {
        return Optional.of(ClaimFilter.ALL);
    }

    @Override
    public Collection<Destination> due(DueMail mail) {
        return List.copyOf(mail.servers().stream().map(Destination.Server::new).toList());
    }

    @Override
    public int threads() {
        return page().threads();
    }

    @Override
    public int reserve() {
        return 1;
    }

    @Override
    public int threads(Destination to) {
        return server(to).map(page()::threadsFor).orElse(1);
    }

    @Override
    public int recipients() {
        return RECIPIENTS;
    }

    @Override
    public String key(Destination to) {
        return server(to).map(LanServer::toString).orElseGet(to::toString);
    }

    @Override
    public Patience patience() {
        LanForwardingSettings page = page();
        return new Patience(
                Duration.ofMinutes(page.retryMinutes()), Duration.ofHours(page.failureHours()), Optional.empty());
    }

    @Override
    public Passage open(Destination to) throws Unreachable {
        return new SmtpPassage(client.open(targets.find(to.toString()).avoiding(dialledOnly)));
    }

    @Override
    public String words(Destination to) {
        return "the server " + to;
    }

    @Override
    public void end() {
        client.end();
    }

    private static Optional<LanServer> server(Destination to) {
        return LanServer.parse(to.toString());
    }

    private LanForwardingSettings page() {
        return settings.get(LanForwardingSettings.class);
    }
}
