package org.pillarbox.routing.relay;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * From which addresses mail was collected by POP3 lately (manual 11.3, "POP3 then SMTP"). An address is open from a log-in on,
 * for as long as one of its sessions is open, and for a time behind the last. Whoever shares the address, behind a router say, shares
 * this too. What is remembered is bounded; the oldest goes first. Each node knows its own sessions only. Thread safe.
 */
public final class Collected {
    /** Addresses and sessions that are remembered: more than a large office has, in a few megabytes. */
    static final int MOST = 50_000;

    private final LongSupplier nanoTime;
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();

    private record Window(int sessions, long lastNanos) {}

    /** Nobody has collected anything; the time is one that no clock is set back in. */
    public Collected(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Somebody at this address has logged in. */
    public synchronized void loggedIn(String address) {
        change(address, 0);
    }

    /**
     * The session goes on.
     *
     * @param session names it until it has ended
     */
    public synchronized void opened(String session, String address) {
        if (sessions.put(session, address) == null) {
            change(address, 1);
            trim(sessions);
        }
    }

    /** The session has ended, however it did. */
    public synchronized void ended(String session) {
        String address = sessions.remove(session);
        if (address != null && windows.containsKey(address)) {
            change(address, -1);
        }
    }

    /** Whether this address may begin to send: a session is open, or the last one ended no longer ago than this. */
    public synchronized boolean isOpen(String address, Duration behind) {
        Window window = windows.get(address);
        return window != null
                && (window.sessions() > 0 || nanoTime.getAsLong() - window.lastNanos() <= behind.toNanos());
    }

    private void change(String address, int more) {
        Window before = windows.remove(address); // so that the map stays in the order of the last change
        int open = (before == null ? 0 : before.sessions()) + more;
        windows.put(address, new Window(Math.max(0, open), nanoTime.getAsLong()));
        trim(windows);
    }

    private static void trim(Map<String, ?> map) {
        if (map.size() > MOST) {
            Iterator<String> oldest = map.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
