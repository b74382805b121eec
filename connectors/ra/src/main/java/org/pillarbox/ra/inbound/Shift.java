package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.pillarbox.api.mail.TlsInfo;

/**
 * A worker's turn at a connection: does what lies on the desk, the most urgent first, until there is nothing left or the
 * output must wait for the peer; sends the answers together at the end.
 */
final class Shift implements Runnable {
    /** After so many steps another connection gets the worker. */
    private static final int MAX_STEPS = 64;

    private final Desk desk;
    private final Outlet outlet;
    private final Conversation conversation;
    private final Connection connection;
    private final Executor workers;
    private boolean opened;

    Shift(Desk desk, Outlet outlet, Conversation conversation, Connection connection, Executor workers) {
        this.desk = desk;
        this.outlet = outlet;
        this.conversation = conversation;
        this.connection = connection;
        this.workers = workers;
    }

    @Override
    public void run() {
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            if (!step()) {
                settle();
                if (desk.leave()) {
                    return;
                }
            }
        }
        settle();
        workers.execute(this);
    }

    /** Does the most urgent thing; false when there is none. */
    private boolean step() {
        if (conversation.isOver()) {
            return false;
        }
        Signal signal = desk.takeSignal();
        if (signal != null) {
            tell(signal);
            return true;
        }
        if (outlet.canAdvance()) {
            conversation.advance();
            return true;
        }
        return outlet.ready() && feed() || part();
    }

    private void tell(Signal signal) {
        if (signal == Signal.OPENED) {
            opened = true;
            conversation.open(connection.encryption(), connection.offersStartTls());
        } else if (opened) {
            switch (signal) {
                case ENCRYPTED -> conversation.encrypted(encryption());
                case SHUTDOWN -> conversation.shutdown();
                case EXPIRED -> conversation.idle();
                default -> conversation.tick();
            }
        } else if (signal == Signal.SHUTDOWN) {
            connection.cut();
        }
    }

    private boolean feed() {
        ByteBuf buffer = desk.takeInput();
        if (buffer == null) {
            return false;
        }
        if (conversation.feed(buffer)) {
            buffer.release();
        } else {
            desk.putBack(buffer);
        }
        return true;
    }

    /** Ends the conversation when the peer has ended it and all that came has been worked on. */
    private boolean part() {
        if (desk.isGone()) {
            conversation.finish();
            return true;
        }
        if (desk.isEnded() && opened && outlet.ready() && desk.isEmpty()) {
            outlet.close();
            conversation.advance();
            return true;
        }
        return false;
    }

    private void settle() {
        if (conversation.isOver()) {
            desk.shut();
        } else {
            outlet.flush();
        }
        connection.settled(conversation, opened);
    }

    private TlsInfo encryption() {
        Optional<TlsInfo> info = connection.encryption();
        return info.orElseThrow(() -> new IllegalStateException("encrypted without TLS"));
    }
}
