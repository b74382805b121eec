package org.pillarbox.protocol.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.pillarbox.api.smtp.SmtpNotes;
import org.pillarbox.api.smtp.Tolerance;

/** Serves the domain {@code mail.example} from memory: its accounts get mail, logged-in users may send anywhere. */
class FakeSmtpListener implements SmtpListener {
    /** A message that was taken in. */
    record Accepted(SmtpClient client, Envelope envelope, MemorySink content) {}

    final Map<String, String> passwords = new HashMap<>();
    final List<Accepted> accepted = new ArrayList<>();
    final List<MemorySink> sinks = new ArrayList<>();
    Set<Mechanism> inTheClear = EnumSet.of(Mechanism.SCRAM_SHA_256);
    Set<Mechanism> overTls = EnumSet.of(Mechanism.SCRAM_SHA_256, Mechanism.PLAIN, Mechanism.LOGIN);
    long maxMessageBytes;
    int maxRecipients = 100;
    boolean authRequired;
    boolean dsn = true;
    boolean directoryDown;
    long room = Long.MAX_VALUE;
    Optional<Reply> refusal = Optional.empty();
    Reply etrn = Reply.of(458, "4.3.2", "Nothing is sent now");
    Optional<Reply> verdict = Optional.empty();
    Tolerance tolerance = Tolerance.FULL;
    String unwelcome = "";
    Optional<Reply> dataRefusal = Optional.empty();
    final SmtpNotes notes = new SmtpNotes() {};

    @Override
    public SmtpGreeting connected(Peer peer) {
        return new SmtpGreeting(
                "mail.example", "Pillarbox", maxMessageBytes, maxRecipients, authRequired, dsn, refusal, notes);
    }

    @Override
    public Optional<Reply> hello(SmtpClient client) {
        return !unwelcome.isEmpty() && client.helo().equals(unwelcome)
                ? Optional.of(Reply.of(550, "5.7.1", "Not from you"))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> data(SmtpClient client, Envelope envelope) {
        return dataRefusal;
    }

    @Override
    public Reply sender(SmtpClient client, Envelope envelope) {
        return Reply.of(250, "2.1.0", "Sender welcome");
    }

    @Override
    public Reply recipient(SmtpClient client, Envelope envelope, EnvelopeRecipient recipient) {
        String domain = recipient.address().domainKey();
        if (!domain.isEmpty() && !domain.equals("mail.example")) {
            return client.account().isPresent()
                    ? Reply.of(250, "2.1.5", "Will relay")
                    : Reply.of(530, "5.7.0", "Log in first");
        }
        String local = recipient.address().localKey();
        return local.equals("postmaster") || passwords.containsKey(local)
                ? Reply.of(250, "2.1.5", "Recipient welcome")
                : Reply.of(550, "5.1.1", "No such user");
    }

    @Override
    public Tolerance tolerance(SmtpClient client) {
        return tolerance;
    }

    @Override
    public MessageSink content(SmtpClient client, Envelope envelope) throws IOException {
        if (room == 0) {
            throw new IOException("no space left on device");
        }
        MemorySink sink = new MemorySink(room);
        sinks.add(sink);
        return sink;
    }

    @Override
    public Reply accept(SmtpClient client, Envelope envelope, MessageSink content) {
        if (verdict.isPresent()) {
            content.discard();
            return verdict.get();
        }
        accepted.add(new Accepted(client, envelope, (MemorySink) content));
        return Reply.of(250, "2.0.0", "Stored");
    }

    @Override
    public Reply etrn(SmtpClient client, String domain) {
        return client.account().isPresent() ? etrn : Reply.of(459, "5.7.1", "Not you");
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return peer.tls().isPresent() ? overTls : inTheClear;
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        if (directoryDown) {
            return new LoginOutcome.Unavailable();
        }
        return login.password().equals(passwords.get(login.userName()))
                ? new LoginOutcome.Granted(login.userName())
                : new LoginOutcome.Denied();
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        return new ScramChallenge(new byte[16], 4096);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        boolean known = passwords.containsKey(proof.userName());
        return known
                ? new ScramOutcome(new LoginOutcome.Granted(proof.userName()), new byte[32])
                : new ScramOutcome(new LoginOutcome.Denied(), new byte[0]);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return new LoginOutcome.Denied();
    }
}
