package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;

/**
 * Calls one session, and sees to it that it is told of its end exactly once. Whatever a session throws ends this
 * connection and no other. Used by one worker at a time.
 */
final class Conversation {
    private static final System.Logger LOGGER = Log.LOGGER;

    private static final int MAX_FRUITLESS = 100;

    private final SessionFactory factory;
    private final Outlet outlet;
    private Peer peer;
    private HostedSession hosted;
    private int fruitless;
    private boolean failed;
    private boolean over;

    Conversation(SessionFactory factory, Outlet outlet, Peer peer) {
        this.factory = factory;
        this.outlet = outlet;
        this.peer = peer;
    }

    /** Whether the session has been let go. */
    boolean isOver() {
        return over;
    }

    Peer peer() {
        return peer;
    }

    Optional<String> account() {
        return hosted == null ? Optional.empty() : hosted.session().account();
    }

    long milestones() {
        return hosted == null ? 0 : hosted.session().milestones();
    }

    /** Begins: the session greets. */
    void open(Optional<TlsInfo> tls, boolean startTls) {
        perform(() -> {
            tls.ifPresent(info -> peer = peer.encrypted(info));
            try {
                hosted = factory.open(peer, startTls);
            } catch (SessionUnavailableException e) {
                LOGGER.log(Level.WARNING, peer.sessionId() + " " + peer.service() + " cannot be answered", e);
                outlet.write(ByteBuffer.wrap(factory.busy().getBytes(StandardCharsets.US_ASCII)));
                outlet.close();
                return;
            }
            hosted.session().connected(outlet);
        });
    }

    void encrypted(TlsInfo tls) {
        perform(() -> {
            outlet.encrypted();
            peer = peer.encrypted(tls);
            hosted.session().encrypted(tls, outlet);
        });
    }

    /**
     * Gives the session bytes.
     *
     * @return whether it took them all; else the output is not ready
     */
    boolean feed(ByteBuf buffer) {
        perform(() -> {
            ByteBuffer in = buffer.nioBuffer();
            int given = in.remaining();
            hosted.session().received(in, outlet);
            buffer.skipBytes(given - in.remaining());
            // Room may come back between the session's look and ours: to take nothing once is no fault yet.
            fruitless = in.remaining() == given ? fruitless + 1 : 0;
            if (fruitless > MAX_FRUITLESS) {
                throw new IllegalStateException("the session takes no input although it could go on");
            }
        });
        return !buffer.isReadable();
    }

    void tick() {
        perform(() -> hosted.session().tick(outlet));
    }

    void idle() {
        perform(() -> hosted.session().idle(outlet));
    }

    void shutdown() {
        perform(() -> hosted.session().shutdown(outlet));
    }

    /** Sends on what waits. */
    void advance() {
        perform(() -> {});
    }

    /** Lets the session go, if that has not been done. */
    void finish() {
        if (over) {
            return;
        }
        over = true;
        outlet.discard();
        if (hosted == null) {
            return;
        }
        try {
            hosted.session().disconnected();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, peer.sessionId() + " " + peer.service() + " could not end cleanly", e);
        } finally {
            hosted.release().run();
            hosted = null;
        }
    }

    private void perform(Call call) {
        try {
            call.run();
            outlet.advance();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, peer.sessionId() + " " + peer.service() + " cut: content unreadable", e);
            abort();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, peer.sessionId() + " " + peer.service() + " failed", e);
            apologise();
        }
        if (outlet.isClosed()) {
            finish();
        }
    }

    private void apologise() {
        if (failed || hosted == null) {
            abort();
            return;
        }
        failed = true;
        perform(() -> {
            hosted.session().failed(outlet);
            outlet.close();
        });
    }

    private void abort() {
        outlet.abort();
        finish();
    }

    private interface Call {
        void run() throws IOException;
    }
}
