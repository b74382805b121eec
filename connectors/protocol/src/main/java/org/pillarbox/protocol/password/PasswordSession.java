package org.pillarbox.protocol.password;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.protocol.sasl.CredentialText;
import org.pillarbox.protocol.session.LineBuffer;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/** A conversation in which a user changes the own password. */
public final class PasswordSession implements ProtocolSession {
    /** The longest command line without its end: the longest password in UTF-8, several times over. */
    static final int MAX_COMMAND_OCTETS = 2048;
    /** Commands that make no sense, after which the line is closed. */
    static final int MAX_ERRORS = 10;
    /** Commands in all, after which the line is closed: the shortest way needs four. */
    static final int MAX_COMMANDS = 50;

    private final Conversation conversation;
    private final LineBuffer lines = new LineBuffer();
    private int errors;
    private int commands;

    /**
     * A session that has not begun.
     *
     * @param peer the line
     * @param listener checks and changes passwords
     * @param startTlsOffered whether the host can do {@link Output#startTls()} on this connection
     */
    public PasswordSession(Peer peer, PasswordListener listener, boolean startTlsOffered) {
        conversation = new Conversation(peer, listener, startTlsOffered);
    }

    @Override
    public void connected(Output out) {
        conversation.greet().sendTo(out);
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        while (in.hasRemaining() && out.ready()) {
            switch (lines.take(in, MAX_COMMAND_OCTETS)) {
                case PART -> {}
                case LINE -> send(answer(), in, out);
                case TOO_LONG -> send(new PasswordReply.Bad("The line is too long"), in, out);
                case ENDLESS -> farewell("The line has no end", out);
            }
        }
    }

    private PasswordReply answer() {
        Optional<String> line = CredentialText.decode(lines.line(), MAX_COMMAND_OCTETS);
        lines.clear();
        return line.map(this::run)
                .orElseGet(() -> new PasswordReply.Bad("The line holds control characters or is not UTF-8"));
    }

    private PasswordReply run(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? line : line.substring(0, space);
        Optional<PasswordVerb> verb = PasswordVerb.named(name.toUpperCase(Locale.ROOT));
        if (verb.isEmpty()) {
            return new PasswordReply.Bad("Unknown command");
        }
        if (!verb.get().isLegalIn(conversation.state())) {
            return new PasswordReply.Bad("Not now: type USER, PASS, NEWPASS and QUIT in this order");
        }
        return verb.get().command().run(space < 0 ? "" : line.substring(space + 1), conversation);
    }

    private void send(PasswordReply reply, ByteBuffer in, Output out) {
        boolean tooMany = ++commands > MAX_COMMANDS || reply instanceof PasswordReply.Bad && ++errors >= MAX_ERRORS;
        if (tooMany) {
            farewell("Too many errors", out);
            return;
        }
        if (reply instanceof PasswordReply.StartTls) {
            // Whatever stands behind the command was sent in the clear, by whomever.
            in.position(in.limit());
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
        // There is no lease to keep.
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
        farewell("Something went wrong here, try again later", out);
    }

    private static void farewell(String text, Output out) {
        new PasswordReply.Farewell(new PasswordReply.No(text)).sendTo(out);
    }

    @Override
    public void disconnected() {
        lines.clear();
        conversation.forget();
    }

    @Override
    public Optional<String> account() {
        return conversation.account();
    }
}
