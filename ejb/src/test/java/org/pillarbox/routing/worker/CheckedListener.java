package org.pillarbox.routing.worker;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.pillarbox.listener.smtp.SmtpChecks;
import org.pillarbox.listener.smtp.Visit;
import org.pillarbox.listener.smtp.VisitNotes;
import org.pillarbox.routing.Mail;

/** Asks checks and then the real acceptance, as the listener of the server does; nobody can log in. */
final class CheckedListener implements SmtpListener {
    private static final Reply GOOD = Reply.of(250, "2.1.0", "Good");

    private final RoutingFixture server;
    private final SmtpChecks checks;

    CheckedListener(RoutingFixture server, SmtpChecks checks) {
        this.server = server;
        this.checks = checks;
    }

    @Override
    public SmtpGreeting connected(Peer peer) {
        VisitNotes notes = new VisitNotes();
        Visit visit = new Visit(new SmtpClient(peer, "", false, Optional.empty(), notes), notes);
        return new SmtpGreeting("local.com", "Pillarbox", 0, 100, false, true, checks.connected(visit), notes);
    }

    @Override
    public Optional<Reply> hello(SmtpClient client) {
        return checks.hello(Visit.of(client));
    }

    @Override
    public Reply sender(SmtpClient client, Envelope envelope) {
        return checks.sender(Visit.of(client), envelope).orElse(GOOD);
    }

    @Override
    public Reply recipient(SmtpClient client, Envelope envelope, EnvelopeRecipient recipient) {
        return checks.recipient(Visit.of(client), envelope, recipient).orElse(GOOD);
    }

    @Override
    public Optional<Reply> data(SmtpClient client, Envelope envelope) {
        return checks.data(Visit.of(client), envelope);
    }

    @Override
    public Tolerance tolerance(SmtpClient client) {
        return Tolerance.FULL;
    }

    @Override
    public MessageSink content(SmtpClient client, Envelope envelope) throws IOException {
        return server.acceptance.begin(List.of());
    }

    @Override
    public Reply accept(SmtpClient client, Envelope envelope, MessageSink content) {
        Visit visit = Visit.of(client);
        Optional<Reply> refusal = checks.content(visit, envelope, server.acceptance.arrived(content));
        if (refusal.isPresent()) {
            content.discard();
            return refusal.get();
        }
        return server.acceptance.accept(
                Mail.STRANGER, envelope, content, visit.notes().findings());
    }

    @Override
    public Reply etrn(SmtpClient client, String domain) {
        return Reply.of(459, "", "No");
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return Set.of();
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return new LoginOutcome.Unavailable();
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return new LoginOutcome.Unavailable();
    }
}
