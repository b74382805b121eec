package org.pillarbox.outmail.internet;

import java.time.Instant;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.sending.Tally;

/** One opening of a gate. */
final class Run implements OutMailRun {
    private final Gate gate;
    private final Instant begun;
    private Counts counts;
    private Instant opened = Instant.MAX;
    private boolean done;

    /** @param waiting recipients whose mail is due */
    Run(Gate gate, Instant begun, long waiting) {
        this.gate = gate;
        this.begun = begun;
        this.counts = new Counts(waiting, 0, 0, 0, 0);
    }

    Instant begun() {
        return begun;
    }

    /** Since when every turn of the way finds the gate open. */
    synchronized Instant opened() {
        return opened;
    }

    synchronized void opened(Instant time) {
        opened = time;
    }

    synchronized void counted(Tally tally) {
        counts = new Counts(
                counts.waiting(),
                counts.sent() + tally.sent(),
                counts.later() + tally.later(),
                counts.failed() + tally.failed(),
                counts.bytes() + tally.bytes());
    }

    synchronized void done() {
        done = true;
    }

    @Override
    public synchronized Counts counts() {
        return counts;
    }

    @Override
    public synchronized boolean isDone() {
        return done;
    }

    @Override
    public void close() {
        gate.close(this);
    }
}
