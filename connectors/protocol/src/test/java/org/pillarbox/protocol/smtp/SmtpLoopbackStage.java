package org.pillarbox.protocol.smtp;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.pillarbox.protocol.transcript.LoopbackHost;
import org.pillarbox.protocol.transcript.SocketPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** Holds SMTP conversations with the same session as in memory, but through a socket; without TLS. */
final class SmtpLoopbackStage implements TranscriptStage {
    private final SmtpMemoryStage behind = new SmtpMemoryStage(1);

    @Override
    public TranscriptPeer open(Transcript transcript) throws IOException {
        LoopbackHost host = new LoopbackHost(behind.session(transcript));
        try {
            return new HostedPeer(host, new SocketPeer(host.address(), SSLContext.getDefault(), false));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void check(String fact) {
        behind.check(fact);
    }

    /** A peer whose end is also the host's, so that facts are checked when the session has seen it. */
    private record HostedPeer(LoopbackHost host, SocketPeer peer) implements TranscriptPeer {
        @Override
        public void send(byte[] bytes) throws IOException {
            peer.send(bytes);
        }

        @Override
        public Optional<String> line() throws IOException {
            return peer.line();
        }

        @Override
        public Optional<String> unread() throws IOException {
            return peer.unread();
        }

        @Override
        public void handshake() throws IOException {
            peer.handshake();
        }

        @Override
        public void close() throws IOException {
            peer.close();
            host.close();
        }
    }
}
