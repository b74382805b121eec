package org.pillarbox.routing.worker;

import java.time.Instant;

/** Facade for the housekeeping job: forgets what routing need not know any more. */
public interface RoutingHousekeeping {
    /**
     * Forgets for which occasions letters were sent before. A second letter for an occasion can only come out of a replay,
     * within minutes of the first.
     *
     * @return how many occasions those were
     */
    int forgetOccasions(Instant before);
}
