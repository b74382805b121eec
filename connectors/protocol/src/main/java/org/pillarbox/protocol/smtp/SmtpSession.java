package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpGreeting;
import org.pillarbox.api.smtp.SmtpListener;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/**
 * One conversation with an SMTP client (RFC 5321). Whether it is relay, submission on port 587 or submission under TLS
 * on port 465 shows in the peer and in what the listener demands.
 */
public final class SmtpSession implements ProtocolSession {
    private final Conversation talk;
    private final CommandIntake commands;
    private final ReplyBuffer replies = new ReplyBuffer();
    private Intake intake;
    private boolean over;

    /**
     * A session that has not begun.
     *
     * @param peer the line, encrypted already where TLS is implicit (RFC 8314)
     */
    public SmtpSession(Peer peer, SmtpListener listener, SmtpOptions options) {
        talk = new Conversation(
                Objects.requireNonNull(peer, "peer"),
                Objects.requireNonNull(listener, "listener"),
                Objects.requireNonNull(options, "options"));
        commands = new CommandIntake(talk);
        intake = commands;
    }

    @Override
    public void connected(Output out) {
        SmtpGreeting greeting = talk.greet();
        if (greeting.refusal().isPresent()) {
            close(greeting.refusal().get(), out);
            return;
        }
        String product = greeting.product().isEmpty() ? "" : " " + greeting.product();
        replies.add(Reply.of(220, "", greeting.hostName() + " ESMTP" + product));
        replies.flush(out);
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        while (in.hasRemaining() && !over && out.ready()) {
            Optional<Answer> answer = intake.take(in);
            if (answer.isPresent()) {
                obey(talk.patience().judge(answer.get()), in, out);
            }
            if (replies.isFull()) {
                replies.flush(out);
            }
        }
        replies.flush(out);
        if (over) {
            in.position(in.limit());
        }
    }

    private void obey(Answer answer, ByteBuffer in, Output out) {
        if (!answer.delay().isZero()) {
            replies.flush(out);
            out.pause(answer.delay());
        }
        answer.reply().ifPresent(replies::add);
        intake = answer.intake().orElse(commands);
        switch (answer.line()) {
            case STAYS -> {}
            case TURNS_TO_TLS -> {
                // What the peer sent behind STARTTLS may be another's: it must not be read as if it came through TLS.
                in.position(in.limit());
                replies.flush(out);
                out.startTls();
            }
            case CLOSES -> end(out);
        }
    }

    @Override
    public void encrypted(TlsInfo tls, Output out) {
        letGo();
        talk.encrypted(tls);
        intake = commands;
    }

    @Override
    public void tick(Output out) {
        // Nothing is leased for a session.
    }

    @Override
    public void idle(Output out) {
        close(Replies.TOO_SLOW, out);
    }

    @Override
    public void shutdown(Output out) {
        close(Replies.SHUTTING_DOWN, out);
    }

    @Override
    public void failed(Output out) {
        close(Replies.BROKEN, out);
    }

    @Override
    public void disconnected() {
        over = true;
        letGo();
    }

    @Override
    public Optional<String> account() {
        return talk.connection().account();
    }

    @Override
    public long milestones() {
        return talk.milestones();
    }

    private void close(Reply last, Output out) {
        if (!over) {
            replies.add(last);
            end(out);
        }
    }

    private void end(Output out) {
        over = true;
        letGo();
        replies.flush(out);
        out.close();
    }

    private void letGo() {
        intake.abandon();
        talk.abandon();
    }
}
