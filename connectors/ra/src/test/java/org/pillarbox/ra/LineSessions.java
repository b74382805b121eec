package org.pillarbox.ra;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.ra.inbound.HostedSession;
import org.pillarbox.ra.inbound.SessionFactory;
import org.pillarbox.ra.inbound.SessionUnavailableException;

/** Makes {@link LineSession}s and keeps them for the test to look at. */
public final class LineSessions implements SessionFactory {
    public final List<LineSession> all = new CopyOnWriteArrayList<>();
    public volatile boolean unavailable;

    @Override
    public HostedSession open(Peer peer, boolean startTls) throws SessionUnavailableException {
        if (unavailable) {
            throw new SessionUnavailableException("no bean", new IllegalStateException());
        }
        LineSession session = new LineSession(peer, startTls);
        all.add(session);
        return new HostedSession(session, session.released::incrementAndGet);
    }

    @Override
    public String busy() {
        return "too many\r\n";
    }

    @Override
    public String refused() {
        return "not allowed\r\n";
    }

    public LineSession last() {
        return all.get(all.size() - 1);
    }
}
