package org.pillarbox.routing.worker;

import java.time.Duration;

/** Port: lets time pass between tries. */
public interface Pause {
    /** Waits; ends early when the worker is to stop. */
    void pause(Duration time) throws InterruptedException;
}
