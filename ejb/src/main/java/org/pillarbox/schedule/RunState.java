package org.pillarbox.schedule;

/** How far a run is. */
public enum RunState {
    /** It is asked for, and begins within moments. */
    WAITING(false),
    /** It is under way. */
    RUNNING(false),
    /** It did all there was to do. */
    DONE(true),
    /** It went to its end, but not all went well. */
    TROUBLED(true),
    /** Somebody hung up, or the server was shut down. */
    STOPPED(true),
    /** The server that ran it died. */
    BROKEN(true);

    private final boolean over;

    RunState(boolean over) {
        this.over = over;
    }

    /** Whether it is at its end. */
    public boolean isOver() {
        return over;
    }
}
