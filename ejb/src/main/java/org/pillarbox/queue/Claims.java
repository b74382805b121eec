package org.pillarbox.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.queue.dsn.Report;

/**
 * Port: what is due in the queue, for those who send it. A message is claimed before it is sent; nobody else gets it then until
 * the claim is settled or its time is over, on whatever node. Each call is a transaction of its own.
 */
public interface Claims {
    /**
     * Whether something urgent that leaves the ordinary way waits and was not tried yet.
     *
     * @param filter which mail counts
     * @param since when it was queued, at the earliest
     */
    boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now);

    /** Servers of the own network for which a message is due that nobody has claimed. */
    Set<String> dueServers(Instant now);

    /**
     * Domains for which a message is due that leaves the ordinary way and that nobody has claimed.
     *
     * @param since only what is due since this or later
     * @param most how many are named; those that wait longest first
     */
    List<String> dueDomains(ClaimFilter filter, Instant since, Instant now, int most);

    /**
     * Messages for this destination that are due and that nobody has claimed, in the order in which they are to be sent. Each is
     * named once, unless it has more recipients than {@code most}.
     *
     * @param since only what is due since this or later
     * @param most entries that are looked at; the list is no longer
     */
    Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int most);

    /** How many entries are due that leave the ordinary way and that nobody has claimed. */
    long countDue(ClaimFilter filter, Instant now);

    /**
     * Whether something waits that leaves the ordinary way and that none of these ways may take.
     *
     * @param queuedBefore only what waits since before then
     */
    boolean isLeftOver(List<ClaimFilter> ways, Instant queuedBefore);

    /** Lets what was bound to a connection leave by any. */
    int unbind(int connection);

    /** Lets everything that leaves the ordinary way and waits for another try have it now. */
    int tryNow(ClaimFilter filter, Instant now);

    /**
     * The clock was set back: what waits for a time by the clock as it was, on whatever way, is tried now, and no claim holds for longer
     * than this.
     */
    void clockSetBack(Instant now, Instant until);

    /**
     * Claims a message with all its recipients for this destination that are due.
     *
     * @param most recipients; the others stay for the next claim
     * @return empty when none is due any more, or somebody else has claimed them
     */
    Optional<Claim> claim(Head head, Destination to, ClaimFilter filter, Instant now, Instant until, int most);

    /**
     * Claims the message for this destination that is due for the longest time.
     *
     * @param queuedBefore only what waits since before then
     */
    Optional<Claim> claimOld(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most);

    /**
     * The same, of what takes so long that its sender is to be told, and that has not been {@linkplain Fate.Later#warned seen to} yet.
     *
     * @param queuedBefore only what waits since before then
     */
    Optional<Claim> claimLate(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most);

    /** Keeps claims for longer. */
    void renew(Collection<UUID> leases, Instant until);

    /** Ends claims, durably, all or none. */
    void settle(List<Ending> endings);

    /** Puts off everything for a destination that does not answer which is due and nobody claims; each has had its try. */
    int postpone(Destination to, ClaimFilter filter, Instant now, Instant nextTry, String words);

    /**
     * What was seen.
     *
     * @param heads the messages, in the order in which they are to be sent
     * @param complete whether there were no more
     */
    record Look(List<Head> heads, boolean complete) {
        public Look {
            heads = List.copyOf(heads);
        }
    }

    /**
     * The end of a claim. Entries of it that are not named are free again. Where the claim was lost meanwhile, because its
     * time was over, nothing is written.
     *
     * @param lease of the claim
     * @param fates what became of its entries
     * @param reports what people are told; due from this transaction on
     */
    record Ending(UUID lease, List<Fate> fates, List<Report> reports) {
        public Ending {
            fates = List.copyOf(fates);
            reports = List.copyOf(reports);
        }
    }

    /** What became of an entry. */
    sealed interface Fate {
        /** Which entry. */
        long id();

        /** It is over: sent, or failed for good. Outcome and words are for the trace. */
        record Over(long id, Trace.Outcome outcome, String words) implements Fate {}

        /**
         * Another try.
         *
         * @param warned whether it takes so long now that the sender is told, if the sender wants to hear of it; that is once
         */
        record Later(long id, Instant nextTry, String words, boolean warned) implements Fate {
            /** Another try of which the sender hears nothing. */
            public Later(long id, Instant nextTry, String words) {
                this(id, nextTry, words, false);
            }
        }

        /** It is damaged and cannot be sent; an administrator has to look at it. */
        record SetAside(long id, String words) implements Fate {}
    }
}
