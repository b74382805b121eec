package org.pillarbox.schedule.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pillarbox.connection.OpenLink;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;

/** A run that is under way on this node. Its parts work on threads of their own. */
public final class ActiveRun {
    private static final int LONGEST_TROUBLE = 400;
    private static final int MOST_TROUBLES = 20;

    private final long id;
    private final int connection;
    private final RunCause cause;
    private final Instant started;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<String, Tally> parts = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Thread> interruptible = new ArrayList<>();
    private RunStep step = RunStep.OPENING;
    private OpenLink link;
    private int further;
    private volatile boolean over;

    ActiveRun(ConnectRun run, Instant started) {
        this.id = run.id();
        this.connection = run.connection();
        this.cause = run.cause();
        this.started = started;
    }

    long id() {
        return id;
    }

    int connection() {
        return connection;
    }

    RunCause cause() {
        return cause;
    }

    Instant started() {
        return started;
    }

    synchronized RunStep step() {
        return step;
    }

    synchronized void step(RunStep next) {
        step = next;
    }

    /** All parts together. */
    synchronized Tally tally() {
        return parts.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** What a part has done so far. */
    synchronized void tally(String part, Tally now) {
        parts.put(part, now);
    }

    /** Something went wrong; told in one line. */
    synchronized void trouble(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(line.length() > LONGEST_TROUBLE ? line.substring(0, LONGEST_TROUBLE) : line);
        } else {
            further++;
        }
    }

    synchronized Optional<OpenLink> link() {
        return Optional.ofNullable(link);
    }

    synchronized void link(OpenLink open) {
        link = open;
    }

    /** Whoever works for the run ends soon. */
    synchronized void stop() {
        stop.countDown();
        interruptible.forEach(Thread::interrupt);
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /**
     * Waits.
     *
     * @return whether the run is to end
     */
    boolean isStoppedWithin(long millis) throws InterruptedException {
        return stop.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Nothing works for it any more. */
    void over() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Does what can only be ended by an interrupt. */
    void interruptibly(Work work) throws InterruptedException {
        Thread here = Thread.currentThread();
        synchronized (this) {
            if (isStopped()) {
                return;
            }
            interruptible.add(here);
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                interruptible.remove(here);
                // What came for this work is not to hit what the thread does next.
                Thread.interrupted();
            }
        }
    }

    /** How it ended, when nothing more is done. */
    synchronized RunRows.Ending ending() {
        StringBuilder text = new StringBuilder();
        troubles.forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line));
        if (further > 0) {
            text.append("\nand ").append(further).append(" more");
        }
        RunState state = troubles.isEmpty() ? RunState.DONE : RunState.TROUBLED;
        return new RunRows.Ending(
                isStopped() ? RunState.STOPPED : state,
                tally(),
                text.length() > RunRows.LONGEST_TROUBLES
                        ? text.substring(0, RunRows.LONGEST_TROUBLES)
                        : text.toString());
    }

    /** Something to be done. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }
}
