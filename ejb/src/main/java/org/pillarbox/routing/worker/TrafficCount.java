package org.pillarbox.routing.worker;

import java.time.LocalDate;

/** Port: keeps the traffic of each day, in the caller's transaction. */
public interface TrafficCount {
    /** Adds to a day. */
    void add(LocalDate day, Traffic traffic);
}
