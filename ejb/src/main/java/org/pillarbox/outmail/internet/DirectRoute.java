package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Resolver;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.Patience;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Reaches a domain by the first of its mail exchangers that answers (manual 6.4.3, RFC 5321 section 5.1), as the one page for SMTP
 * Direct says. Shared by all ways; thread safe.
 */
public final class DirectRoute {
    private static final int SMTP_PORT = 25;
    private static final Reply NOBODY = Reply.of(421, "4.4.1", "No mail exchanger answers");

    private final Settings settings;
    private final WarnedDomains warned;
    private final Clock clock;
    private final MailExchangers exchangers;
    private final Predicate<InetAddress> own;
    private final int port;

    /** To exchangers on port 25. */
    public DirectRoute(Settings settings, Resolver resolver, WarnedDomains warned, Clock clock) {
        this(settings, resolver, warned, clock, new OwnAddresses(), SMTP_PORT);
    }

    /**
     * @param own addresses that a stranger's domain must not lead to, since clients there are trusted here
     * @param port where exchangers listen; 25 but in tests
     */
    DirectRoute(
            Settings settings,
            Resolver resolver,
            WarnedDomains warned,
            Clock clock,
            Predicate<InetAddress> own,
            int port) {
        this.settings = settings;
        this.warned = warned;
        this.clock = clock;
        this.own = own;
        this.port = port;
        this.exchangers = new MailExchangers(
                resolver,
                new Ourselves(() -> settings.get(LocalMailSettings.class).hostName(), own));
    }

    /** How many threads send at the same time. */
    int threads() {
        return page().threads();
    }

    /** How long mail is tried. */
    Patience patience() {
        DirectSettings page = page();
        return new Patience(
                Duration.ofMinutes(page.retryMinutes()),
                Duration.ofHours(page.failureHours()),
                Optional.of(Duration.ofHours(page.warningHours()))
                        .filter(hours -> page.warnings() != DelayWarnings.NEVER));
    }

    /** Whether a sender is told that mail for the domain is late. */
    boolean tellsOfDelay(String domain) {
        return page().warnings() != DelayWarnings.ONCE_A_DAY
                || warned.isFirst(domain.toLowerCase(Locale.ROOT), LocalDate.now(clock));
    }

    /** TLS is taken where it is offered, with any certificate: without it the mail would go in the clear (RFC 7435). */
    SmtpConversation open(SmtpClient client, String domain) throws Unreachable {
        Candidates hosts = exchangers.of(domain);
        Unreachable last = new Unreachable(NOBODY);
        for (Optional<Exchanger> host = hosts.next(); host.isPresent(); host = hosts.next()) {
            try {
                return open(client, host.get());
            } catch (Unreachable failed) {
                last = named(host.get(), failed);
            }
        }
        throw last;
    }

    private SmtpConversation open(SmtpClient client, Exchanger host) throws Unreachable {
        if (host.addresses() instanceof Lookup.Failed<InetAddress> failed) {
            throw new Unreachable(Reply.of(451, "4.4.3", "The name service does not answer: " + failed.reason()));
        }
        if (host.addresses().values().isEmpty()) {
            throw new Unreachable(Reply.of(451, "4.4.4", "There is no such host"));
        }
        return client.open(SmtpTarget.plain(host.host(), port)
                .at(host.addresses().values())
                .avoiding(own));
    }

    private static Unreachable named(Exchanger host, Unreachable failed) {
        return new Unreachable(Reply.of(
                failed.reply().code(),
                failed.reply().enhanced(),
                host.host() + ": " + String.join(" ", failed.reply().lines())));
    }

    private DirectSettings page() {
        return settings.get(DirectSettings.class);
    }
}
