package org.pillarbox.autoresponse.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.pillarbox.autoresponse.worker.AnswerLedger.Kind;
import org.pillarbox.autoresponse.worker.AnswerLedger.Pending;
import org.pillarbox.journal.ErrorLog;

/**
 * Gives due answers to threads: those of one user one after another, those of several side by side, and programs apart from the rest
 * so that hanging ones hold up only each other, and those only for some messages. Thread safe.
 */
public final class AnswerWorker {
    private static final int AT_ONCE = 100;
    private static final int QUICK_USERS = 32;
    private static final int PROGRAM_USERS = 8;
    /** Few, because each may take a minute. */
    private static final int PROGRAM_MESSAGES = 5;

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final AnswerDesk desk;
    private final AnswerLedger ledger;
    private final Turns quick;
    private final Turns programs;
    private final String node;
    private final ErrorLog errors;
    private final Clock clock;
    private boolean resumed;
    private volatile boolean stopping;

    /** Who does the work: quick answers, and programs. */
    public record Threads(Executor quick, Executor programs) {}

    /** @param node tells this server from others that share the database; the same behind a restart */
    public AnswerWorker(
            AnswerDesk desk, AnswerLedger ledger, Threads threads, String node, ErrorLog errors, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.quick = new Turns(Kind.QUICK, threads.quick(), QUICK_USERS, AT_ONCE);
        this.programs = new Turns(Kind.PROGRAM, threads.programs(), PROGRAM_USERS, PROGRAM_MESSAGES);
        this.node = node;
        this.errors = errors;
        this.clock = clock;
    }

    /** Begins nothing more. What was begun ends; the rest stays due. */
    public void stop() {
        stopping = true;
    }

    /** All that was begun has ended: another node, or this one started anew, need not wait for the lease's end. */
    public synchronized void leave() {
        stopping = true;
        Instant now = clock.instant();
        ledger.lease(node, now, now.minusSeconds(1));
    }

    /** Looks for what is due and begins it. Called behind deliveries and from time to time. */
    public synchronized void look() {
        if (stopping) {
            return;
        }
        try {
            // Databases keep microseconds and round up: what is resumed now would be due only later than now.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!ledger.lease(node, now, now.plus(LEASE))) {
                resumed = false;
                return;
            }
            if (!resumed) {
                ledger.resume(now);
                resumed = true;
            }
            begin(quick, now);
            begin(programs, now);
        } catch (RuntimeException e) {
            errors.error("autoresponders", "Answers wait: " + e);
        }
    }

    private void begin(Turns turns, Instant now) {
        while (turns.hasPlace() && !stopping) {
            List<Pending> due = ledger.due(now, turns.kind(), without(turns), AT_ONCE);
            if (due.isEmpty() && !turns.beginAnew()) {
                return;
            }
            turns.take(due).forEach((user, own) -> begin(turns, user, own));
        }
    }

    /** A user whose page was changed may be under way among the others. */
    private Set<Long> without(Turns turns) {
        Set<Long> without = new HashSet<>(turns.served());
        without.addAll(quick.busy());
        without.addAll(programs.busy());
        return without;
    }

    private void begin(Turns turns, long user, List<Pending> own) {
        try {
            turns.threads().execute(() -> work(turns, user, own));
        } catch (RejectedExecutionException stopping) {
            turns.end(user);
        }
    }

    private void work(Turns turns, long user, List<Pending> own) {
        try {
            for (Pending pending : own) {
                if (!stopping) {
                    answer(pending);
                }
            }
        } finally {
            synchronized (this) {
                turns.end(user);
            }
        }
        look();
    }

    private void answer(Pending pending) {
        try {
            desk.answer(pending);
        } catch (RuntimeException e) {
            errors.error("autoresponders", "The answer to " + pending.due().content() + " waits: " + e);
        }
    }
}
