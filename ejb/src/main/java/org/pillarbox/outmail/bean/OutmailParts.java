package org.pillarbox.outmail.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import org.pillarbox.connection.Links;
import org.pillarbox.connection.dial.DialUpRoutes;
import org.pillarbox.connection.socks.SocketDialler;
import org.pillarbox.connection.socks.SocketDiallers;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.outmail.MailRequests;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.fault.InternetFaults;
import org.pillarbox.outmail.fault.NamedServers;
import org.pillarbox.outmail.fault.WatchedClient;
import org.pillarbox.outmail.internet.DirectDns;
import org.pillarbox.outmail.internet.DirectNames;
import org.pillarbox.outmail.internet.DirectRoute;
import org.pillarbox.outmail.internet.EtrnRequests;
import org.pillarbox.outmail.internet.Gates;
import org.pillarbox.outmail.internet.InternetWay;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.outmail.internet.SentAtOnce;
import org.pillarbox.outmail.internet.WaitingMailConcern;
import org.pillarbox.outmail.internet.WarnedDomains;
import org.pillarbox.outmail.lan.LanSecrets;
import org.pillarbox.outmail.lan.LanWay;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.Senders;
import org.pillarbox.outmail.sending.Way;
import org.pillarbox.outmail.smtp.CertificatesCheck;
import org.pillarbox.outmail.smtp.Dialling;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.sts.PolicyMemory;
import org.pillarbox.outmail.sts.StsPolicies;
import org.pillarbox.outmail.tlsreport.TlsCounts;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.receipt.TransmissionReceipts;
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
    RelaySecret relaySecret() {
        return new RelaySecret(new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom()));
    }

    @Produces
    @Singleton
    Gates gates(Ports ports) {
        return new Gates(ports.settings, ports.claims, Clock.systemDefaultZone());
    }

    /** {@code boot} starts and ends them. */
    @Produces
    @Singleton
    Senders senders(Ports ports, LanSecrets lan, RelaySecret relay, DirectRoute direct, Gates gates) {
        // A way that ends breaks off its client's conversations, and no others.
        SmtpClient near = new WatchedClient(
                client(ports, SocketDialler.STRAIGHT), new NamedServers(OutmailParts::ofNetwork, ports.problems));
        Sender network = sender(ports, new LanWay(near, lan, ports.settings, ports.dialUps));
        InternetWay.Ports shared = new InternetWay.Ports(
                direct,
                relay,
                ports.settings,
                gates,
                new SentAtOnce(ports.settings, ports.links),
                new TransmissionReceipts(ports.settings, Clock.systemUTC()),
                ports.problems);
        IntFunction<Sender> internet = number -> sender(ports, new InternetWay(outside(ports, number), shared, number));
        return new Senders(
                List.of(network),
                new InternetWays(ports.settings, gates, ports.claims, internet),
                ports.errors,
                threads);
    }

    /** It asks name servers of its own, and remembers what they say. */
    @Produces
    @Singleton
    DirectNames directNames(Settings settings) {
        return new DirectNames(new DnsResolver(new DirectDns(settings), Clock.systemUTC()));
    }

    @Produces
    @Singleton
    StsPolicies policies(DirectNames names, PolicyMemory memory, ErrorLog errors) {
        return new StsPolicies(names.resolver(), names.policySource(), memory, errors, Clock.systemUTC());
    }

    @Produces
    @Singleton
    TlsTally tally(TlsCounts counts, ErrorLog errors) {
        return new TlsTally(counts, errors, Clock.systemDefaultZone());
    }

    @Produces
    @Singleton
    DirectRoute direct(
            Settings settings, DirectNames names, WarnedDomains warned, StsPolicies policies, TlsTally tally) {
        return new DirectRoute(
                new DirectRoute.Ports(settings, names.resolver(), warned, policies, tally), Clock.systemDefaultZone());
    }

    private SmtpClient outside(Ports ports, int connection) {
        return new WatchedClient(
                client(ports, ports.diallers.of(connection)),
                new InternetFaults(ports.settings, ports.problems, connection));
    }

    private static ClientProblems ofNetwork(SmtpTarget target) {
        return ClientProblems.smtp(target.host(), target.port(), "/admin/localmail/lan-forwarding");
    }

    private Sender sender(Ports ports, Way way) {
        return new Sender(
                new Sender.Parts(way, ports.claims, ports.contents, ports.errors, Clock.systemDefaultZone()), threads);
    }

    private SmtpClient client(Ports ports, SocketDialler way) {
        Settings settings = ports.settings;
        return new SocketSmtpClient(
                () -> settings.get(LocalMailSettings.class).hostName(),
                () -> Dialling.of(settings.get(NetworkSettings.class)),
                ports.hosts,
                way,
                threads);
    }

    /** For the page's try-out, beside those that send. */
    @Produces
    @Singleton
    RelayTrial trial(Ports ports, RelaySecret secret) {
        return new RelayTrial(connection -> client(ports, ports.diallers.of(connection)), secret, ports.settings);
    }

    @Produces
    @Singleton
    MailRequests requests(Ports ports, RelaySecret secret) {
        return new EtrnRequests(
                connection -> client(ports, ports.diallers.of(connection)), secret, ports.settings, threads);
    }

    @Produces
    @Singleton
    WaitingMailConcern waitingMail(Settings settings, Claims claims) {
        return new WaitingMailConcern(settings, claims, Clock.systemUTC());
    }

    /** What all ways ask. */
    @Dependent
    static class Ports {
        @Inject
        Claims claims;

        @Inject
        OutgoingContent contents;

        @Inject
        HostLookup hosts;

        @Inject
        SocketDiallers diallers;

        @Inject
        DialUpRoutes dialUps;

        @Inject
        Settings settings;

        @Inject
        Links links;

        @Inject
        ErrorLog errors;

        @Inject
        ProblemDesk problems;
    }

    @Produces
    @Singleton
    SettingRule certificates() {
        return new CertificatesCheck();
    }
}
