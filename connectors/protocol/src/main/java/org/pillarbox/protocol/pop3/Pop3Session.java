package org.pillarbox.protocol.pop3;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.pop3.Pop3Listener;
import org.pillarbox.protocol.sasl.Base64Text;
import org.pillarbox.protocol.sasl.CredentialText;
import org.pillarbox.protocol.session.LineBuffer;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/**
 * A POP3 session (RFC 1939). Commands may be pipelined; they run one after the other. A maildrop that was opened is
 * given back exactly once: by the update that QUIT makes, or without deleting when the line is gone.
 */
public final class Pop3Session implements ProtocolSession {
    /** The longest command line without its end; RFC 2449 §4 asks for 253, UTF-8 passwords may take more. */
    static final int MAX_COMMAND_OCTETS = 2048;
    /** Commands before a log-in, after which the line is closed. */
    static final int MAX_COMMANDS_OF_STRANGERS = 500;
    /** Commands that make no sense, after which the line is closed. */
    static final int MAX_ERRORS = 10;

    private static final Set<String> HTTP_VERBS =
            Set.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "PATCH", "TRACE");

    private final Conversation conversation;
    private final LineBuffer lines = new LineBuffer();
    private int errors;
    private int commandsOfAStranger;
    private long served;

    /**
     * A session that has not begun.
     *
     * @param peer the line, encrypted already where TLS is implicit (RFC 8314)
     * @param listener decides about log-ins and holds the maildrops
     * @param startTlsOffered whether the host can do {@link Output#startTls()} on this connection
     */
    public Pop3Session(Peer peer, Pop3Listener listener, boolean startTlsOffered) {
        conversation = new Conversation(peer, listener, startTlsOffered);
    }

    @Override
    public void connected(Output out) {
        conversation.greet().sendTo(out);
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        while (in.hasRemaining() && out.ready()) {
            int limit = conversation.exchange().isPresent() ? Base64Text.MAX_OCTETS : MAX_COMMAND_OCTETS;
            switch (lines.take(in, limit)) {
                case PART -> {}
                case LINE -> send(answer(), in, out);
                case TOO_LONG -> {
                    conversation.exchangeEnded();
                    send(new Pop3Reply.Bad("The line is too long"), in, out);
                }
                case ENDLESS -> send(new Pop3Reply.Farewell(new Pop3Reply.Err("The line has no end")), in, out);
            }
        }
    }

    private Pop3Reply answer() {
        Optional<String> line = CredentialText.decode(lines.line(), Base64Text.MAX_OCTETS);
        lines.clear();
        try {
            return line.isPresent() ? run(line.get()) : unreadable();
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private Pop3Reply run(String line) throws Refusal {
        if (conversation.exchange().isPresent()) {
            return AuthCommand.respond(conversation.exchange().get(), line, conversation);
        }
        String name = Pop3Arguments.verb(line);
        Optional<Pop3Verb> verb = Pop3Verb.named(name);
        if (verb.isEmpty()) {
            Pop3Reply unknown = new Pop3Reply.Bad("Unknown command");
            // A browser made to talk to us; what follows are lines that someone else chose.
            return HTTP_VERBS.contains(name) ? new Pop3Reply.Farewell(unknown) : unknown;
        }
        if (!verb.get().isLegalIn(conversation.state())) {
            return new Pop3Reply.Bad("Not in this state");
        }
        return verb.get().command().run(Pop3Arguments.after(line), conversation);
    }

    private Pop3Reply unreadable() {
        conversation.exchangeEnded();
        return new Pop3Reply.Bad("The line holds control characters or is not UTF-8");
    }

    private void send(Pop3Reply reply, ByteBuffer in, Output out) {
        boolean stranger = conversation.state() == Pop3State.AUTHORIZATION;
        boolean flood = stranger && ++commandsOfAStranger > MAX_COMMANDS_OF_STRANGERS;
        if (flood || reply instanceof Pop3Reply.Bad && ++errors >= MAX_ERRORS) {
            new Pop3Reply.Farewell(new Pop3Reply.Err("Too many errors")).sendTo(out);
            return;
        }
        if (reply instanceof Pop3Reply.StartTls) {
            // Whatever stands behind STLS was sent in the clear, by whomever.
            in.position(in.limit());
        }
        if (!(reply instanceof Pop3Reply.Bad) && conversation.state() == Pop3State.TRANSACTION) {
            served++;
        }
        reply.sendTo(out);
    }

    @Override
    public void encrypted(TlsInfo tls, Output out) {
        lines.clear();
        conversation.encrypted(tls);
    }

    @Override
    public void tick(Output out) {
        if (!conversation.keepAlive()) {
            farewell("The maildrop was lost", out);
        }
    }

    @Override
    public void idle(Output out) {
        farewell("Silent for too long", out);
    }

    @Override
    public void shutdown(Output out) {
        farewell("The service is closing", out);
    }

    @Override
    public void failed(Output out) {
        farewell("Something went wrong here", out);
    }

    private static void farewell(String text, Output out) {
        new Pop3Reply.Farewell(new Pop3Reply.Err(ResponseCode.SYS_TEMP, text)).sendTo(out);
    }

    @Override
    public void disconnected() {
        lines.clear();
        conversation.release();
    }

    @Override
    public Optional<String> account() {
        return conversation.account();
    }

    /** The log-in and every command after it: fetching a full maildrop takes as long as it takes. */
    @Override
    public long milestones() {
        return served;
    }
}
