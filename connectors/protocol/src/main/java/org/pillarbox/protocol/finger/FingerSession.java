package org.pillarbox.protocol.finger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.finger.FingerAnswer;
import org.pillarbox.api.finger.FingerListener;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.protocol.sasl.CredentialText;
import org.pillarbox.protocol.session.LineBuffer;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/** One question and its answer (RFC 1288). Nothing is said before the question, and nothing to who does not end it. */
public final class FingerSession implements ProtocolSession {
    /** The longest query, its CRLF not counted. */
    static final int MAX_QUERY_OCTETS = 510;

    private static final String NOBODY_NAMED = "Please name one user.";
    private static final String NOT_PASSED_ON = "Finger forwarding service denied.";
    private static final String UNKNOWN = "There is no such user.";

    private final Peer peer;
    private final FingerListener listener;
    private final LineBuffer lines = new LineBuffer();

    /**
     * A session that has not begun.
     *
     * @param peer the line
     * @param listener knows the users
     */
    public FingerSession(Peer peer, FingerListener listener) {
        this.peer = peer;
        this.listener = listener;
    }

    @Override
    public void connected(Output out) {
        // The peer speaks first.
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        switch (lines.take(in, MAX_QUERY_OCTETS)) {
            case PART -> {}
            case LINE -> {
                Optional<String> line = CredentialText.decode(lines.line(), MAX_QUERY_OCTETS);
                say(line.map(this::answer).orElse(UNKNOWN), out);
            }
            case TOO_LONG, ENDLESS -> out.close();
        }
        if (!out.ready()) {
            in.position(in.limit());
        }
    }

    private String answer(String line) {
        QueryLine query = QueryLine.parse(line);
        if (query.isToPassOn()) {
            return NOT_PASSED_ON;
        }
        return query.namesNobody() ? NOBODY_NAMED : words(listener.ask(query.query(), peer));
    }

    private static String words(FingerAnswer answer) {
        if (answer instanceof FingerAnswer.Told told) {
            return told.text();
        }
        if (answer instanceof FingerAnswer.TooOften) {
            return "You ask too often, try again later.";
        }
        return answer instanceof FingerAnswer.Unknown ? UNKNOWN : "Nothing can be looked up now, try again later.";
    }

    private static void say(String text, Output out) {
        String lines = text.stripTrailing().replace("\n", "\r\n") + "\r\n";
        out.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        out.close();
    }

    @Override
    public void encrypted(TlsInfo tls, Output out) {
        throw new IllegalStateException("Finger has no TLS");
    }

    @Override
    public void tick(Output out) {
        // There is no lease to keep.
    }

    /** A query that is not complete in time is dropped without a word. */
    @Override
    public void idle(Output out) {
        out.close();
    }

    @Override
    public void shutdown(Output out) {
        say("The service is closing.", out);
    }

    @Override
    public void failed(Output out) {
        say("Something went wrong here, try again later.", out);
    }

    @Override
    public void disconnected() {
        lines.clear();
    }

    @Override
    public Optional<String> account() {
        return Optional.empty();
    }
}
