package org.pillarbox.protocol.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpGreeting;
import org.pillarbox.api.smtp.SmtpListener;
import org.pillarbox.api.smtp.Tolerance;

/** What the commands of one session share: whom they ask, what is known of the peer, and the open transaction. */
final class Conversation {
    private static final Logger LOG = System.getLogger(Conversation.class.getName());

    private final SmtpListener listener;
    private final SmtpOptions options;
    private final Patience patience;
    private final LineReader lines = new LineReader();
    private Optional<SmtpGreeting> greeting = Optional.empty();
    private Connection connection;
    private Transaction transaction = Transaction.NONE;
    private long milestones;

    Conversation(Peer peer, SmtpListener listener, SmtpOptions options) {
        this.connection = Connection.of(peer);
        this.listener = listener;
        this.options = options;
        this.patience = new Patience(options);
    }

    SmtpListener listener() {
        return listener;
    }

    SmtpOptions options() {
        return options;
    }

    Patience patience() {
        return patience;
    }

    LineReader lines() {
        return lines;
    }

    /** Asks how to meet the peer; once, before anything else. */
    SmtpGreeting greet() {
        SmtpGreeting given = listener.connected(connection.peer());
        greeting = Optional.of(given);
        connection = connection.remembering(given.notes());
        return given;
    }

    SmtpGreeting greeting() {
        return greeting.orElseThrow();
    }

    Connection connection() {
        return connection;
    }

    Transaction transaction() {
        return transaction;
    }

    SmtpState state() {
        return SmtpState.of(connection, transaction);
    }

    boolean canStartTls() {
        return options.startTls() && !connection.isEncrypted();
    }

    long milestones() {
        return milestones;
    }

    /**
     * The peer has said who it is; an open transaction is given up (RFC 5321 §4.1.4).
     *
     * @return what it hears before the line is closed, when it is not welcome
     */
    Optional<Answer> greetedBy(String name, boolean ehlo) {
        abandon();
        connection = connection.greetedBy(name, ehlo);
        return listener.hello(connection.client()).map(Answer::close);
    }

    void loggedIn(LoginOutcome.Granted login) {
        connection = connection.loggedIn(login.account());
        patience.loggedIn();
        milestones++;
    }

    /** RFC 3207 §4.2: as if the peer had just connected, but for what it has cost us so far. */
    void encrypted(TlsInfo tls) {
        abandon();
        lines.reset();
        connection = connection.encrypted(tls);
    }

    void begin(Envelope envelope) {
        transaction = Transaction.of(envelope);
    }

    void become(Transaction next) {
        transaction = next;
    }

    /** Forgets the transaction and what has come in of its message. */
    void abandon() {
        transaction.chunks().ifPresent(c -> c.message().discard());
        transaction = Transaction.NONE;
    }

    /** The whole message is here: lets it be accepted, unless it is refused already. Ends the transaction. */
    Reply finish(IncomingMessage message) {
        Envelope envelope = transaction.envelope().orElseThrow();
        transaction = Transaction.NONE;
        Optional<Reply> refusal = message.refusal();
        if (refusal.isPresent()) {
            logRefusal(refusal.get());
            return refusal.get();
        }
        Reply reply = Replies.coded(listener.accept(connection.client(), envelope, message.handOver()));
        if (reply.isPositive()) {
            patience.messageAccepted();
            milestones++;
        }
        return reply;
    }

    /** Says no to a sender or a recipient, as soon as what the client has done before deserves. */
    Answer refuse(Reply refusal) {
        if (refusal.isTemporary()) {
            return Answer.of(refusal);
        }
        Tolerance tolerance = listener.tolerance(connection.client());
        return tolerance.spent()
                ? Answer.close(Tolerance.TOO_MANY_GUESSES)
                : Answer.of(refusal).after(tolerance.delay());
    }

    /** Leaves a line where an administrator would ask for a message that never came. */
    void logRefusal(Reply refusal) {
        Level level = refusal == Replies.BARE_LINE_END ? Level.WARNING : Level.INFO;
        LOG.log(
                level,
                "{0}: refused a message from {1}: {2} {3}",
                connection.peer().sessionId(),
                connection.peer().remoteHost(),
                refusal.enhanced(),
                refusal.lines().get(0));
    }
}
