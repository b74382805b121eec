package org.pillarbox.outmail.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Destination;

/** Port: one way on which mail leaves. Asked anew at each turn, so that changed settings hold at once. Thread safe. */
public interface Way {
    /** Names it in the log, such as {@code LAN forwarding}. */
    String name();

    /** What may be taken on this way now; empty while it is closed. */
    Optional<ClaimFilter> filter();

    /** Where mail is due on this way. */
    Collection<Destination> due(DueMail mail);

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
    Passage open(Destination to) throws Unreachable;

    /**
     * Who is told when the message has been taken for somebody, because its header asks for that.
     *
     * @param content as it is sent
     */
    default Optional<Address> receipt(Claim claim, Content content) {
        return Optional.empty();
    }

    /** Whether it is an error of this server's own set-up or surroundings, for the administrator, that nobody is reached. */
    default boolean isOwnTrouble(Destination to) {
        return false;
    }

    /** Tells what came of a claim. */
    default void counted(Tally tally) {
        // Nobody counts.
    }

    /** Tells that the way was closed in the turn that began then, or that nothing was due or being sent. */
    default void rested(Instant turn) {
        // Nobody waits for it.
    }

    /** Who takes the mail, in words such as {@code the server mail2}. */
    String words(Destination to);

    /** Breaks off all conversations, and lets no more be opened. */
    void end();
}
