package org.pillarbox.journal.security;

import java.time.Instant;
import java.util.List;

/** Facade: the security log. Thread safe. */
public interface SecurityLog {
    /** Writes a line, in a transaction of its own: it stays whatever becomes of the caller's. Never throws. */
    void record(Event event, String account, Origin origin, String details);

    /** The latest lines first. */
    List<Entry> list(int offset, int limit);

    /** How many lines there are. */
    long count();

    /** Forgets the oldest of what is older, so many lines at most; gives how many those were. */
    int purge(Instant before, int most);

    /** What happened. */
    enum Event {
        LOGIN_FAILED,
        LOGIN_HELD_BACK,
        ACCOUNT_LOCKED,
        ACCOUNT_UNLOCKED,
        PASSWORD_CHANGED,
        SENDING_LIMITED,
        SENDING_HELD,
        SENDING_RELEASED,
        PASSWORD_FORGOTTEN
    }

    /**
     * Where it came from.
     *
     * @param door the protocol, in capitals; {@code CONSOLE} for an administrator's act
     * @param address the peer's IP address; may be empty
     * @param session its session; may be empty
     */
    record Origin(String door, String address, String session) {}

    /** One line; the account is the name as typed, without control characters. */
    record Entry(long id, Instant at, Event event, String account, Origin origin, String details) {}
}
