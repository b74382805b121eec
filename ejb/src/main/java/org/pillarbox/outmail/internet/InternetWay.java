package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.DueMail;
import org.pillarbox.outmail.sending.Passage;
import org.pillarbox.outmail.sending.Patience;
import org.pillarbox.outmail.sending.SmtpPassage;
import org.pillarbox.outmail.sending.Tally;
import org.pillarbox.outmail.sending.Way;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Destination;
import org.pillarbox.receipt.TransmissionReceipts;
import org.pillarbox.settings.LocalMailSettings;
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
    /** Of one transmission to a relay without a limit: nobody waits for so many answers. One that takes fewer is asked for the rest. */
    private static final int UNLIMITED = 5000;
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
    private final Ports ports;
    private final Remembered sentAtOnce;
    private volatile Known known = new Known(CLOSED, ClaimFilter.ALL);

    /** A page, and what it says to the queue. */
    private record Known(OutMailSettings page, ClaimFilter filter) {}

    /**
     * What the ways of all connections share.
     *
     * @param direct goes to exchangers
     * @param settings say which connections there are, and how mail leaves by each
     * @param gates open for runs
     * @param sentAtOnce whether mail may leave by a connection at any time, without a run
     * @param receipts say who is told that a message was sent
     * @param problems are told of folders that cannot be written
     */
    public record Ports(
            DirectRoute direct,
            RelaySecret secret,
            Settings settings,
            Gates gates,
            IntPredicate sentAtOnce,
            TransmissionReceipts receipts,
            Problems problems) {}

    /** @param connection whose page it is */
    public InternetWay(SmtpClient client, Ports ports, int connection) {
        this.client = client;
        this.relay = new RelayRoute(client, ports.secret(), Clock.systemUTC());
        this.direct = ports.direct();
        this.settings = ports.settings();
        this.connection = connection;
        this.ports = ports;
        this.sentAtOnce = new Remembered(() -> ports.sentAtOnce().test(connection));
    }

    @Override
    public String name() {
        return settings.get(Connections.class)
                .find(connection)
                .map(one -> "Out Mail " + one.name())
                .orElse("Out Mail");
    }

    @Override
    public Optional<ClaimFilter> filter() {
        OutMailSettings page = page();
        if (!page.isOpen()) {
            return Optional.empty();
        }
        ClaimFilter all = filter(page);
        if (sentAtOnce.holds()) {
            return Optional.of(all);
        }
        return gate().begun().map(begun -> page.departure().waitingOnly() ? all.before(begun) : all);
    }

    private ClaimFilter filter(OutMailSettings page) {
        Known last = known;
        if (last.page() != page) {
            last = new Known(page, Filters.of(page, connection));
            known = last;
        }
        return last.filter();
    }

    @Override
    public Collection<Destination> due(DueMail mail) {
        if (page().method() == OutMailMethod.DIRECT) {
            return mail.domains(DOMAINS).stream()
                    .<Destination>map(Destination.Domain::new)
                    .toList();
        }
        return mail.outside() ? List.of(new Destination.Outside()) : List.of();
    }

    @Override
    public int threads() {
        OutMailSettings page = page();
        return page.method() == OutMailMethod.DIRECT ? direct.threads() : page.threads();
    }

    /** Beside the relay there is no destination that could wait. */
    @Override
    public int reserve() {
        return page().method() == OutMailMethod.DIRECT ? 1 : 0;
    }

    @Override
    public int threads(Destination to) {
        return to instanceof Destination.Domain ? Math.min(THREADS_FOR_A_DOMAIN, threads()) : threads();
    }

    @Override
    public int recipients() {
        OutMailSettings page = page();
        return switch (page.method()) {
            case RELAY -> page.maxRecipients() > 0 ? page.maxRecipients() : UNLIMITED;
            case DIRECT -> RECIPIENTS;
            case FILE -> TransferFolder.RECIPIENTS;
        };
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
    public Passage open(Destination to) throws Unreachable {
        OutMailSettings page = page();
        if (to instanceof Destination.Domain domain) {
            return new SmtpPassage(direct.open(client, domain.name()));
        }
        if (page.method() == OutMailMethod.FILE) {
            return new TransferFolder(page.targetPath(), name(), ports.problems()).open();
        }
        ToldSender told = new ToldSender(page.departure().returnAddress(), settings.get(LocalMailSettings.class));
        return new SmtpPassage(relay.open(page), told::of);
    }

    @Override
    public String words(Destination to) {
        if (to instanceof Destination.Domain) {
            return "the server of " + to;
        }
        return page().method() == OutMailMethod.FILE ? "the folder of the other server" : "the relay";
    }

    /** For what a sender has sent himself: what was sent on for a user is the user's matter. */
    @Override
    public Optional<Address> receipt(Claim claim, Content content) {
        return claim.envelope()
                .reversePath()
                .address()
                .filter(sender -> claim.prefix().isEmpty())
                .flatMap(sender -> ports.receipts().target(sender, content));
    }

    /** A relay or a folder is for the administrator to mend; a stranger's server is not. */
    @Override
    public boolean isOwnTrouble(Destination to) {
        return to instanceof Destination.Outside;
    }

    @Override
    public void counted(Tally tally) {
        gate().counted(tally);
    }

    @Override
    public void rested(Instant turn) {
        gate().rested(turn);
    }

    @Override
    public void end() {
        client.end();
    }

    /** Asked for each time: the end of one that went before under the same number takes the gate away. */
    private Gate gate() {
        return ports.gates().of(connection);
    }

    private OutMailSettings page() {
        return settings.get(Connections.class)
                .find(connection)
                .map(Connection::outMail)
                .orElse(CLOSED);
    }
}
