package org.pillarbox.protocol.session;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.TlsInfo;

/**
 * One conversation with one peer. The host calls the methods one after the other, never two at once, on a thread that
 * may wait (for the disk, for the directory). An exception out of any of them is a bug: the host logs it and calls
 * {@link #failed}.
 */
public interface ProtocolSession {
    /** The line is open (after the handshake, where TLS is implicit): greet. */
    void connected(Output out);

    /**
     * Bytes have come in. Takes all of them, unless {@link Output#ready()} turned false on the way: what is left in the
     * buffer then is given again, in front of what came later, once the output is ready.
     */
    void received(ByteBuffer in, Output out);

    /** The handshake that {@link Output#startTls()} asked for is complete; everything known before is to be forgotten. */
    void encrypted(TlsInfo tls, Output out);

    /** About every 30 seconds while the line is quiet, to keep leases alive. */
    void tick(Output out);

    /** The peer was silent for too long: say so and close. */
    void idle(Output out);

    /** The service closes: say so and close. Never called in the middle of another call. */
    void shutdown(Output out);

    /** A bug: say that it went wrong here, and close. */
    void failed(Output out);

    /** The line is gone, for whatever reason: let go of everything. The last call, always made. */
    void disconnected();

    /** Who is logged in. */
    Optional<String> account();

    /**
     * Grows with whatever earns the peer more time: a log-in, a message taken in. The host ends a session that reaches
     * no milestone for too long, however busy it looks.
     */
    default long milestones() {
        return account().isPresent() ? 1 : 0;
    }
}
