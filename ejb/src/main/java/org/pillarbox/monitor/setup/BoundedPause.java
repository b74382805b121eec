package org.pillarbox.monitor.setup;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Looks ten times a second, for so long. */
public final class BoundedPause implements DeliveryCheck.Pause {
    private static final long STEP_MILLIS = 100;

    private final long end;

    public BoundedPause(Duration longest) {
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public boolean goOn() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return System.nanoTime() - end < 0;
    }
}
