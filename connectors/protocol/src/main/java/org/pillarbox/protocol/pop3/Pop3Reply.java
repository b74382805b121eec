package org.pillarbox.protocol.pop3;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;

/** What goes back for one command. Texts are ASCII of ours and never repeat what the client sent. */
sealed interface Pop3Reply {
    void sendTo(Output out);

    /** {@code +OK}. */
    record Ok(String text) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "+OK " + text);
        }
    }

    /** {@code -ERR}: understood, but it cannot be. */
    record Err(ResponseCode code, String text) implements Pop3Reply {
        Err(String text) {
            this(ResponseCode.NONE, text);
        }

        @Override
        public void sendTo(Output out) {
            writeLine(out, "-ERR " + code.prefix() + text);
        }
    }

    /** {@code -ERR} for what no well-made client sends here; too many of them end the session. */
    record Bad(String text) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "-ERR " + text);
        }
    }

    /** {@code +OK} and lines, none of which begins with a dot, made while they are sent. */
    record Listing(String text, Iterator<String> lines) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            out.stream(new ListingSource("+OK " + text, lines));
        }
    }

    /** A whole multi-line reply, its status line and its end included. */
    record Stream(ByteSource source) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            out.stream(source);
        }
    }

    /** A challenge of an exchange (RFC 5034 §4); the space stands there also when nothing follows. */
    record Continue(String base64) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "+ " + base64);
        }
    }

    /** {@code +OK} and the handshake. */
    record StartTls() implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "+OK Begin the TLS handshake");
            out.startTls();
        }
    }

    /** The last word. */
    record Farewell(Pop3Reply reply) implements Pop3Reply {
        @Override
        public void sendTo(Output out) {
            reply.sendTo(out);
            out.close();
        }
    }

    private static void writeLine(Output out, String line) {
        out.write(ByteBuffer.wrap((line + "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
