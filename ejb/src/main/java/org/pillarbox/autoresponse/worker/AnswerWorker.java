package org.pillarbox.autoresponse.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.worker.AnswerLedger.Pending;
import org.pillarbox.journal.ErrorLog;

/**
 * Gives due answers to threads: those of one user one after another, those of several side by side, and programs apart from the rest
 * so that hanging ones hold up only each other. Thread safe.
 */
public final class AnswerWorker {
    private static final int AT_ONCE = 100;
    /** Users under way; further ones wait in the database, not in memory. */
    private static final int MOST_USERS = 32;

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final AnswerDesk desk;
    private final AnswerLedger ledger;
    private final Autoresponders autoresponders;
    private final Threads threads;
    private final String node;
    private final ErrorLog errors;
    private final Clock clock;
    private final Set<Long> busy = new HashSet<>();
    private boolean resumed;
    private volatile boolean stopping;

    /** Who does the work: quick answers, and programs. */
    public record Threads(Executor quick, Executor programs) {}

    /** @param node names this server among those that share the database */
    public AnswerWorker(
            AnswerDesk desk,
            AnswerLedger ledger,
            Autoresponders autoresponders,
            Threads threads,
            String node,
            ErrorLog errors,
            Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.autoresponders = autoresponders;
        this.threads = threads;
        this.node = node;
        this.errors = errors;
        this.clock = clock;
    }

    /** Begins nothing more. What was begun ends; the rest stays due. */
    public void stop() {
        stopping = true;
    }

    /** Looks for what is due and begins it. Called behind deliveries and from time to time. */
    public synchronized void look() {
        if (stopping) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (!ledger.lease(node, now, now.plus(LEASE))) {
                resumed = false;
                return;
            }
            if (!resumed) {
                ledger.resume(now);
                resumed = true;
            }
            if (busy.size() < MOST_USERS) {
                begin(ledger.due(now, Set.copyOf(busy), AT_ONCE));
            }
        } catch (RuntimeException e) {
            errors.error("autoresponders", "Answers wait: " + e);
        }
    }

    private void begin(List<Pending> due) {
        Map<Long, List<Pending>> users = new LinkedHashMap<>();
        due.forEach(pending -> users.computeIfAbsent(pending.due().userId(), first -> new ArrayList<>())
                .add(pending));
        users.forEach((user, own) -> {
            if (busy.size() < MOST_USERS && busy.add(user)) {
                begin(user, own);
            }
        });
    }

    private void begin(long user, List<Pending> own) {
        boolean program = autoresponders
                .find(user)
                .map(Autoresponder::type)
                .filter(type -> type == ResponderType.EXTERNAL)
                .isPresent();
        try {
            (program ? threads.programs() : threads.quick()).execute(() -> work(user, own));
        } catch (RejectedExecutionException stopping) {
            busy.remove(user);
        }
    }

    private void work(long user, List<Pending> own) {
        try {
            for (Pending pending : own) {
                if (!stopping) {
                    answer(pending);
                }
            }
        } finally {
            synchronized (this) {
                busy.remove(user);
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
