package org.pillarbox.journal.trace;

import java.util.List;

/** Port: keeps traces, in the caller's transaction; what is already kept is passed over (replay). */
public interface TraceRecorder {
    /** Keeps these journeys. */
    void record(List<Trace> traces);
}
