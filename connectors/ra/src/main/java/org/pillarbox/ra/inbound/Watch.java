package org.pillarbox.ra.inbound;

import java.time.Instant;
import java.util.Optional;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.mail.Peer;

/** What others may see of a connection, and what its peer's time has come to. Safe for threads. */
final class Watch {
    private static final long TICK_NANOS = 30_000_000_000L;
    private static final long LINGER_NANOS = 1_000_000_000L;

    /** What is to be done about a connection. */
    enum Due {
        NOTHING,
        TICK,
        EXPIRE,
        CUT
    }

    private final Patience patience;
    private final Instant since = Instant.now();
    private volatile SessionStatus status;
    private long total;
    private boolean listening;
    private boolean live;
    private boolean hungUp;
    private long hungUpAt;
    private long lastTick;

    Watch(Peer peer, long now) {
        patience = new Patience(now);
        lastTick = now;
        status = new SessionStatus(peer, Optional.empty(), since);
    }

    SessionStatus status() {
        return status;
    }

    synchronized void received(long now, int bytes) {
        patience.received(now, bytes);
    }

    /** A worker has done what there was to do. */
    synchronized void settled(Conversation conversation, Outlet outlet, boolean opened) {
        live = opened && !conversation.isOver();
        listening = outlet.ready();
        total = outlet.total();
        if (outlet.takeAnswered()) {
            patience.answered(System.nanoTime(), conversation.milestones());
        }
        Optional<String> account = conversation.account();
        if (!status.account().equals(account) || status.peer() != conversation.peer()) {
            Instant known = status.account().equals(account) ? status.accountSince() : Instant.now();
            status = new SessionStatus(conversation.peer(), account, since, known);
        }
    }

    /** Everything was said; the peer has a moment to close. */
    synchronized void hungUp(long now) {
        hungUp = true;
        hungUpAt = now;
    }

    /**
     * What is to be done now.
     *
     * @param waiting bytes handed to the network that have not gone out
     */
    synchronized Due due(long now, long waiting, ServiceLimits limits) {
        patience.sent(now, Math.max(0, total - waiting), waiting);
        if (hungUp && now - hungUpAt > LINGER_NANOS || patience.unread(now, limits)) {
            return Due.CUT;
        }
        boolean loggedIn = status.account().isPresent();
        if (live && listening && patience.exhausted(now, limits, loggedIn)) {
            return Due.EXPIRE;
        }
        if (live && loggedIn && now - lastTick > TICK_NANOS) {
            lastTick = now;
            return Due.TICK;
        }
        return Due.NOTHING;
    }
}
