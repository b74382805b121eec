package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.protocol.session.ProtocolSession;

/** A session in this process, fed in pieces of a given size. */
public final class MemoryPeer implements TranscriptPeer {
    private static final TlsInfo TLS = new TlsInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384");

    private final ProtocolSession session;
    private final int pieceBytes;
    private final MemoryOutput out = new MemoryOutput();
    private boolean gone;

    /** Opens the session. */
    public MemoryPeer(ProtocolSession session, int pieceBytes) {
        this.session = session;
        this.pieceBytes = pieceBytes;
        session.connected(out);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length && out.ready(); at += pieceBytes) {
            ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(pieceBytes, bytes.length - at));
            session.received(piece, out);
            if (out.ready() && piece.hasRemaining()) {
                throw new IOException("the session left bytes unread");
            }
        }
    }

    @Override
    public Optional<String> line() throws IOException {
        Optional<String> line = out.line();
        if (line.isEmpty() && !out.isClosed()) {
            throw new IOException("the server says nothing");
        }
        return line;
    }

    @Override
    public Optional<String> unread() throws IOException {
        return out.line();
    }

    /** How long a client would have waited so far. */
    public Duration paused() {
        return out.paused();
    }

    @Override
    public void handshake() throws IOException {
        if (!out.isAwaitingHandshake()) {
            throw new IOException("the server does not expect a handshake");
        }
        out.shakeHands();
        session.encrypted(TLS, out);
    }

    @Override
    public void close() {
        if (!gone) {
            gone = true;
            session.disconnected();
        }
    }
}
