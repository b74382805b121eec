package org.pillarbox.outmail.sending;

import java.time.Instant;
import java.util.Collection;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;

/** Port: one way on which mail leaves. Asked anew at each turn, so that changed settings hold at once. Thread safe. */
public interface Way {
    /** Names it in the log, such as {@code LAN forwarding}. */
    String name();

    /** Where mail is due on this way; nothing while the way is closed. */
    Collection<Destination> due(Claims claims, Instant now);

    /** How many threads send at the same time, at least 1. */
    int threads();

    /** How many of them wait for a destination that has none, however busy or slow the others are. */
    int reserve();

    /** How many of them may send to this destination. */
    int threads(Destination to);

    /** How many recipients one transmission is given, at least 1. */
    int recipients();

    /** What separates one destination's threads from another's, however it is written. */
    String key(Destination to);

    /** How long mail is tried. */
    Patience patience();

    /**
     * Whether the sender of a message that is late now is told of it. Asked only when a sender is to be told; a yes counts as done.
     */
    default boolean tellsOfDelay(Destination to) {
        return true;
    }

    /**
     * Connects to a server that takes mail for the destination.
     *
     * @throws Unreachable when none does now; with a reply of 5xx when none ever will
     */
    SmtpConversation open(Destination to) throws Unreachable;

    /** Who takes the mail, in words such as {@code the server mail2}. */
    String words(Destination to);

    /** Breaks off all conversations, and lets no more be opened. */
    void end();
}
