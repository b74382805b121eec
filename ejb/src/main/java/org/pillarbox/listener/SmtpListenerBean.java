package org.pillarbox.listener;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.api.smtp.SmtpGreeting;
import org.pillarbox.api.smtp.SmtpListener;
import org.pillarbox.api.smtp.Tolerance;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.listener.smtp.RelayCheck;
import org.pillarbox.listener.smtp.SmtpCheckParts;
import org.pillarbox.listener.smtp.SmtpChecks;
import org.pillarbox.listener.smtp.Visit;
import org.pillarbox.listener.smtp.VisitNotes;
import org.pillarbox.quota.SendingBlock;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.Guesses;
import org.pillarbox.routing.acceptance.OutgoingLimit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.routing.worker.Refusals;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Answers SMTP on all its services. */
@MessageDriven(messageListenerInterface = SmtpListener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmtpListenerBean implements SmtpListener {
    private static final Set<String> FOR_USERS = Set.of("submission", "smtps");
    private static final Reply LOG_IN = Reply.of(530, "5.7.0", "Authentication required");
    private static final Reply BUSY = Reply.of(451, "4.3.0", "Cannot take messages now, try again later");
    private static final Reply SENDER_GOOD = Reply.of(250, "2.1.0", "Sender accepted");
    private static final Reply NO_ETRN = Reply.of(459, "", "Not allowed for this client");
    private static final Reply NO_SENDING = Reply.of(458, "", "Cannot start to send");

    @Inject
    private Settings settings;

    @Inject
    private Authenticator authenticator;

    @Inject
    private SenderPolicy senders;

    @Inject
    private RecipientCheck recipients;

    @Inject
    private RelayPolicy relay;

    @Inject
    private Acceptance acceptance;

    @Inject
    private OutgoingLimit outgoing;

    @Inject
    private SendingBlock quotas;

    @Inject
    private Refusals refusals;

    @Inject
    private Guesses guesses;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private SmtpCheckParts parts;

    private SmtpChecks checks;
    private SmtpAnswers answers;
    private LoginDesk logins;
    private Strangers strangers;
    private Identity identity;

    @PostConstruct
    void open() {
        checks = parts.inOrder();
        answers = new SmtpAnswers(checks, senders, recipients, relay);
        logins = new LoginDesk(authenticator, Protocol.SMTP, settings, bulkhead);
        identity = new Identity(settings);
        strangers = new Strangers(guesses, senders, settings);
    }

    @Override
    public SmtpGreeting connected(Peer peer) {
        SmtpSettings smtp = settings.get(SmtpSettings.class);
        boolean forUsers = FOR_USERS.contains(peer.service());
        VisitNotes notes = new VisitNotes();
        Visit visit = new Visit(new SmtpClient(peer, "", false, Optional.empty(), notes), notes);
        return new SmtpGreeting(
                identity.hostName(),
                identity.product(),
                smtp.maxMessageBytes(),
                smtp.maxRecipients(),
                forUsers,
                smtp.dsn(),
                strangers.refusal(peer, forUsers).or(() -> checks.connected(visit)),
                notes);
    }

    @Override
    public Optional<Reply> hello(SmtpClient client) {
        return checks.hello(Visit.of(client)).map(this::counted);
    }

    @Override
    public Reply sender(SmtpClient client, Envelope envelope) {
        if (FOR_USERS.contains(client.peer().service()) && client.account().isEmpty()) {
            return counted(LOG_IN);
        }
        Optional<Reply> obstacle = acceptance.obstacle();
        if (obstacle.isPresent()) {
            return counted(obstacle.get());
        }
        Visit visit = Visit.of(client);
        Reply reply = answers.sender(visit, envelope)
                .or(() -> overQuota(client.account()))
                .orElse(SENDER_GOOD);
        if (visit.isStranger()) {
            strangers.named(client, envelope);
        }
        strangers.answered(client, reply);
        return counted(reply);
    }

    @Override
    public Reply recipient(SmtpClient client, Envelope envelope, EnvelopeRecipient recipient) {
        Visit visit = Visit.of(client);
        Reply reply = answers.recipient(visit, envelope, recipient);
        strangers.answered(client, reply);
        return counted(reply);
    }

    @Override
    public Optional<Reply> data(SmtpClient client, Envelope envelope) {
        return checks.data(Visit.of(client), envelope).map(this::counted);
    }

    @Override
    public Tolerance tolerance(SmtpClient client) {
        return strangers.tolerance(client);
    }

    @Override
    public MessageSink content(SmtpClient client, Envelope envelope) throws IOException {
        return acceptance.begin(checks.taps(Visit.of(client), envelope));
    }

    @Override
    public Reply accept(SmtpClient client, Envelope envelope, MessageSink content) {
        Visit visit = Visit.of(client);
        boolean welcome = false;
        try {
            Optional<Reply> refusal = outgoing.refusal(
                            relay.user(RelayCheck.client(visit), envelope.reversePath()), envelope, content.size())
                    .or(() -> checks.content(visit, envelope, acceptance.arrived(content)));
            welcome = refusal.isEmpty();
            if (!welcome) {
                return counted(refusal.get());
            }
        } finally {
            if (!welcome) {
                content.discard();
            }
        }
        return counted(acceptance.accept(
                SmtpOrigins.of(visit, envelope),
                envelope,
                content,
                visit.notes().findings()));
    }

    @Override
    public Reply etrn(SmtpClient client, String domain) {
        return client.account().isPresent() ? NO_SENDING : NO_ETRN;
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return logins.mechanisms(peer);
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return logins.login(login, peer);
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        return logins.scramChallenge(userName, peer);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        return logins.scramProof(proof, peer);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return logins.digest(login, peer);
    }

    /** Only whom a quota concerns takes one of the few places at the database. */
    private Optional<Reply> overQuota(Optional<String> account) {
        return quotas.concerns(account)
                ? bulkhead.call(() -> quotas.refusal(account), Optional.of(BUSY))
                : Optional.empty();
    }

    private Reply counted(Reply reply) {
        if (!reply.isPositive()) {
            refusals.count();
        }
        return reply;
    }
}
