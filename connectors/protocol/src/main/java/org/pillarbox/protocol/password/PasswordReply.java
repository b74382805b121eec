package org.pillarbox.protocol.password;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.protocol.session.Output;

/** What goes back for one command. Texts are ours and never repeat what the client sent. */
sealed interface PasswordReply {
    void sendTo(Output out);

    /** {@code 200}. */
    record Ok(String text) implements PasswordReply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "200 " + text);
        }
    }

    /** {@code 500}: understood, but it cannot be. */
    record No(String text) implements PasswordReply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "500 " + text);
        }
    }

    /** {@code 500} for what no well-made client sends here; too many of them end the session. */
    record Bad(String text) implements PasswordReply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "500 " + text);
        }
    }

    /** {@code 200} and the handshake. */
    record StartTls() implements PasswordReply {
        @Override
        public void sendTo(Output out) {
            writeLine(out, "200 Begin the TLS handshake");
            out.startTls();
        }
    }

    /** The last word. */
    record Farewell(PasswordReply reply) implements PasswordReply {
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
