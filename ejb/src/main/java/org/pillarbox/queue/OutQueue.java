package org.pillarbox.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;

/** Facade for administrators: a look into the outgoing queue. */
public interface OutQueue {
    /** Entries, oldest first. */
    List<Entry> list(QueueFilter filter, int offset, int limit);

    /** How many entries there are, whatever their state. */
    long count();

    /** How many entries a filter lets through. */
    long count(QueueFilter filter);

    /** The sizes of all entries together, in bytes. */
    long bytes();

    /** How it stands. */
    QueueState state();

    /** How mail for each domain and server stands, those with most entries first. */
    List<PlaceState> places(int most);

    /** The message of an entry, as it will be sent; empty when the entry has gone. */
    Optional<Content> open(long id);

    /**
     * Entries with their messages, to be taken away as files.
     *
     * @param after the id behind which to go on; 0 for the beginning
     * @param most at most 1,000
     */
    List<Export> export(Selection selection, long after, int most);

    /** An entry with its message; that is empty when it cannot be opened. */
    record Export(Entry entry, Optional<Content> content) {}

    /**
     * One recipient of one message.
     *
     * @param id names it
     * @param contentId of the message, for its trace
     * @param sender with angle brackets
     * @param recipient to whom
     * @param server of the own network that is to get it; empty for the ordinary way
     * @param route the Connection that an administrator chose, by number; 0 for any
     * @param subject may be empty
     * @param size in bytes
     * @param urgent whether its sender marked it so
     * @param queued since when it waits
     * @param activity what is done with it
     * @param node which sends it now; empty while none does
     * @param attempts that were made
     * @param nextTry when it is due
     * @param reason why it was not sent at the last try
     * @param lastReply what was said then
     */
    record Entry(
            long id,
            String contentId,
            String sender,
            String recipient,
            String server,
            int route,
            String subject,
            long size,
            boolean urgent,
            Instant queued,
            Activity activity,
            String node,
            int attempts,
            Instant nextTry,
            Reason reason,
            String lastReply) {}

    /** What is written down of an entry. */
    enum State {
        WAITING,
        HELD,
        /** It cannot be sent as it is: the entry or its message is damaged. An administrator has to look at it. */
        SET_ASIDE
    }
}
