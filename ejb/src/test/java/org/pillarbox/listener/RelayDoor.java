package org.pillarbox.listener;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.listener.smtp.HeloCheck;
import org.pillarbox.listener.smtp.PercentCheck;
import org.pillarbox.listener.smtp.RelayCheck;
import org.pillarbox.listener.smtp.SmtpChecks;
import org.pillarbox.listener.smtp.Visit;
import org.pillarbox.listener.smtp.VisitNotes;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.relay.ClientRules;
import org.pillarbox.routing.relay.Collected;
import org.pillarbox.routing.relay.LanNetworks;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.access.AccessArea;

/** What the SMTP listener decides with, put together without a container; ann and bob live at mail.example. */
final class RelayDoor {
    static final SmtpLogin NONE = new SmtpLogin(false, false, 5, false);

    final FixedSettings settings = new FixedSettings();
    final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false).add(3, "bob", false);
    final AtomicLong nanos = new AtomicLong();
    final Collected collected = new Collected(nanos::get);
    private final SmtpChecks checks;
    private final SmtpAnswers answers;

    /** A client on one connection. */
    final class Line {
        private final VisitNotes notes = new VisitNotes();
        private final Peer peer;
        private final Optional<String> account;
        private Envelope envelope = Envelope.from(ReversePath.NULL);

        private Line(String service, String address, Optional<String> account) {
            this.peer = new Peer(
                    "s1",
                    service,
                    new InetSocketAddress(address, 4711),
                    new InetSocketAddress("192.168.1.1", 25),
                    Optional.empty());
            this.account = account;
            checks.connected(new Visit(new SmtpClient(peer, "", false, Optional.empty(), notes), notes));
        }

        Optional<Reply> hello(String name) {
            return checks.hello(visit(name));
        }

        /** MAIL, then RCPT: the code of the first refusal, or of the last answer. */
        int send(String sender, String recipient) {
            Optional<Reply> refusal = mail(sender);
            return refusal.map(Reply::code).orElseGet(() -> rcpt(recipient).code());
        }

        Optional<Reply> mail(String sender) {
            envelope = Envelope.from(sender.isEmpty() ? ReversePath.NULL : ReversePath.of(address(sender)));
            return answers.sender(visit("client.example"), envelope);
        }

        Reply rcpt(String recipient) {
            EnvelopeRecipient one = EnvelopeRecipient.of(address(recipient));
            Reply reply = answers.recipient(visit("client.example"), envelope, one);
            if (reply.isPositive()) {
                envelope = envelope.withRecipients(Stream.concat(envelope.recipients().stream(), Stream.of(one))
                        .toList());
            }
            return reply;
        }

        /** The message is there: what is said of its From field. */
        Optional<Reply> from(String field) {
            HeaderFields header = new HeaderFields(
                    Optional.ofNullable(field),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    0);
            return checks.content(visit("client.example"), envelope, new ArrivedContent(new byte[0], header, 100));
        }

        private Visit visit(String helo) {
            return new Visit(new SmtpClient(peer, helo, true, account, notes), notes);
        }
    }

    RelayDoor() {
        LocalDomains domains = new LocalDomains(settings);
        UserAddresses addresses = new UserAddresses(domains, users, ActiveMappings.NONE);
        RelayPolicy relay =
                new RelayPolicy(settings, domains, addresses, new ClientRules(settings), new LanNetworks(List.of()));
        checks = new SmtpChecks(List.of(
                new HeloCheck(settings), new PercentCheck(settings), new RelayCheck(relay, collected, settings)));
        answers = new SmtpAnswers(
                checks,
                new SenderPolicy(domains, users, addresses, settings),
                new RecipientCheck(new Pipeline(Steps.inOrder(StepPorts.of(settings, users))), settings),
                relay);
    }

    void restrict(String lines) {
        settings.put(new AccessSettings(Map.of()).with(AccessArea.SMTP, lines));
    }

    void protect(SmtpLogin login, AntiRelay method) {
        settings.put(page().with(login, method));
    }

    SmtpSettings page() {
        return settings.get(SmtpSettings.class);
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    Line stranger(String address) {
        return new Line("smtp", address, Optional.empty());
    }

    Line user(String address, String name) {
        return new Line("smtp", address, Optional.of(name));
    }

    Line submitter(String address) {
        return new Line("submission", address, Optional.empty());
    }

    private static Address address(String text) {
        int at = text.lastIndexOf('@');
        return new Address(text.substring(0, at), text.substring(at + 1));
    }
}
