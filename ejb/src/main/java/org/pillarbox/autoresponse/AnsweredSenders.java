package org.pillarbox.autoresponse;

import java.util.List;

/**
 * Port: who was answered, for each user: {@code AUTORESPOND.LOG} in files (manual 4.2.3.2). Addresses are compared without regard to
 * case. Each call is part of the caller's transaction, or one of its own.
 */
public interface AnsweredSenders {
    /** Whether this address was answered since the log was emptied last. */
    boolean contains(long userId, String address);

    /** Remembers that this address was answered; no effect where it is known. */
    void add(long userId, String address);

    /** The addresses in their order, at most so many. */
    List<String> list(long userId, int most);

    /** How many there are. */
    long count(long userId);

    /** Empties the log. */
    void clear(long userId);
}
