package org.pillarbox.outmail.internet;

import java.net.IDN;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Resolver;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Tlsa;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.Patience;
import org.pillarbox.outmail.sts.StsPolicies;
import org.pillarbox.outmail.sts.StsPolicy;
import org.pillarbox.outmail.tlsreport.TlsPolicy;
import org.pillarbox.outmail.tlsreport.TlsResult;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Reaches a domain by the first of its mail exchangers that answers (manual 6.4.3, RFC 5321 section 5.1), as the one page for SMTP
 * Direct says. Shared by all ways; thread safe.
 */
public final class DirectRoute {
    private static final Reply NOBODY = Reply.of(421, "4.4.1", "No mail exchanger answers");

    private final Settings settings;
    private final WarnedDomains warned;
    private final Clock clock;
    private final MailExchangers exchangers;
    private final PublishedCertificates published;
    private final StsPolicies policies;
    private final TlsTally tally;
    private final SecureDoor door;
    private final Reach reach;

    /**
     * What it asks.
     *
     * @param warned domains for whose mail somebody was told of a delay
     * @param policies that domains publish on the web
     * @param tally counts how connections were secured
     */
    public record Ports(
            Settings settings, Resolver resolver, WarnedDomains warned, StsPolicies policies, TlsTally tally) {}

    /** To exchangers on port 25. */
    public DirectRoute(Ports ports, Clock clock) {
        this(ports, clock, Reach.INTERNET);
    }

    DirectRoute(Ports ports, Clock clock, Reach reach) {
        this.settings = ports.settings();
        this.warned = ports.warned();
        this.policies = ports.policies();
        this.tally = ports.tally();
        this.clock = clock;
        this.reach = reach;
        this.exchangers = new MailExchangers(
                ports.resolver(),
                new Ourselves(() -> settings.get(LocalMailSettings.class).hostName(), reach.own()));
        this.published = new PublishedCertificates(ports.resolver(), reach.port());
        this.door = new SecureDoor(reach, tally);
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

    /** As securely as the domain wants it; without a wish, TLS is taken where it is offered (RFC 7435). */
    SmtpConversation open(SmtpClient client, String domain) throws Unreachable {
        Candidates hosts = exchangers.of(domain);
        Optional<StsPolicy> policy = policy(domain);
        Unreachable last = new Unreachable(NOBODY);
        for (Optional<Exchanger> host = hosts.next(); host.isPresent(); host = hosts.next()) {
            try {
                return open(client, domain, host.get(), policy);
            } catch (Unreachable failed) {
                last = named(host.get(), failed);
            }
        }
        throw last;
    }

    private Optional<StsPolicy> policy(String domain) {
        if (!page().mtaSts() || domain.startsWith("[")) {
            return Optional.empty();
        }
        String name = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        StsPolicies.Answer answer = policies.of(name);
        if (!answer.failure().isEmpty()) {
            tally.count(name, TlsPolicy.MTA_STS, "", TlsResult.STS_POLICY_FETCH_ERROR);
        }
        return answer.policy();
    }

    private SmtpConversation open(SmtpClient client, String domain, Exchanger host, Optional<StsPolicy> policy)
            throws Unreachable {
        if (host.addresses() instanceof Lookup.Failed<InetAddress> failed) {
            throw new Unreachable(Reply.of(451, "4.4.3", "The name service does not answer: " + failed.reason()));
        }
        if (host.addresses().values().isEmpty()) {
            throw new Unreachable(Reply.of(451, "4.4.4", "There is no such host"));
        }
        SmtpTarget target = SmtpTarget.plain(host.host(), reach.port())
                .at(host.addresses().values())
                .avoiding(reach.own());
        String name = domain.toLowerCase(Locale.ROOT);
        return door.open(client, target, new SecureDoor.Wish(name, published(host, name), policy));
    }

    private Optional<List<Tlsa>> published(Exchanger host, String domain) throws Unreachable {
        if (!page().dane()) {
            return Optional.empty();
        }
        try {
            return published.of(host);
        } catch (Unreachable unknown) {
            tally.count(domain, TlsPolicy.DANE, host.host(), TlsResult.DNSSEC_INVALID);
            throw unknown;
        }
    }

    /** What is known of a domain, and how mail would go there, in lines for people. Asks anew; waits for a few seconds at most. */
    public List<String> look(String domain) {
        DirectSettings page = page();
        return new DomainLook(exchangers, page.dane() ? Optional.of(published) : Optional.empty(), this::policyWords)
                .lines(domain);
    }

    private String policyWords(String domain) {
        if (!page().mtaSts()) {
            return "not asked for";
        }
        StsPolicies.Answer answer = policies.of(domain);
        String failure = answer.failure().isEmpty() ? "" : " (it could not be fetched anew: " + answer.failure() + ")";
        return answer.policy()
                        .map(policy -> policy.mode().name().toLowerCase(Locale.ROOT) + ", servers "
                                + String.join(", ", policy.hosts()))
                        .orElse("none")
                + failure;
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
