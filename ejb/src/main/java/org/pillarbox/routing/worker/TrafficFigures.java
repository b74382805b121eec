package org.pillarbox.routing.worker;

import java.time.LocalDate;

/** Facade: what came and went. */
public interface TrafficFigures {
    /** A day's traffic, as far as it is written down: a few seconds old. */
    Traffic of(LocalDate day);
}
