package org.pillarbox.filter.greylist;

import java.time.Instant;
import java.util.Optional;

/** Port: what is known of triplets and networks. Each call is a part of one transaction; all nodes see what is committed. */
public interface GreylistRows {
    /**
     * What is known of a triplet.
     *
     * @param firstTry when it came first
     * @param passed when it came back
     * @param expires when it is forgotten
     */
    record Known(Instant firstTry, Optional<Instant> passed, Instant expires) {}

    /** A triplet that has not been forgotten. */
    Optional<Known> find(String triplet, Instant now);

    /** Notes a first try, in place of one that is forgotten. Fails when another node does the same at this moment. */
    void add(String triplet, Instant now, Instant expires);

    /** A triplet came back; false when another node was told so first. */
    boolean pass(String triplet, Instant now, Instant expires);

    /** A triplet that is known wrote again. */
    void keep(String triplet, Instant expires);

    /** How many messages of a network came back; 0 when that is forgotten. */
    int passes(String network, Instant now);

    /** One more message of a network came back. May fail when another node says so of a new network at this moment. */
    void addPass(String network, Instant now, Instant expires);

    /** A network that is known wrote again. */
    void keepNetwork(String network, Instant expires);

    /** Triplets kept now. */
    long count();

    /** Removes what is to be forgotten; gives the number. */
    int forget(Instant now);
}
