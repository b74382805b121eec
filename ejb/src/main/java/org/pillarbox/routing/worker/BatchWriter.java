package org.pillarbox.routing.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.routing.acceptance.RoutingHealth;

/**
 * Gets batches into the database whatever happens. While the database fails, the batch is tried again and nothing new is
 * accepted; when the database is well and a batch fails all the same, its messages go one by one, and one that fails
 * alone several times is set aside.
 */
final class BatchWriter {
    private static final String SOURCE = "routing";
    private static final int TRIES_ALONE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RoutingLedger ledger;
    private final RoutingHealth health;
    private final Refusals refusals;
    private final ErrorLog errors;
    private final Pause pause;
    private List<RoutedMessage> written = new ArrayList<>();

    BatchWriter(RoutingLedger ledger, RoutingHealth health, Refusals refusals, ErrorLog errors, Pause pause) {
        this.ledger = ledger;
        this.health = health;
        this.refusals = refusals;
        this.errors = errors;
        this.pause = pause;
    }

    /**
     * Writes a batch and gives it as it was written; empty when it was told to give up before the database was back: nothing of
     * the rest is written.
     */
    Optional<List<RoutedMessage>> write(List<RoutedMessage> batch, BooleanSupplier givesUp)
            throws InterruptedException {
        written = new ArrayList<>(batch.size());
        if (tryToWrite(batch).isEmpty()) {
            return Optional.of(written);
        }
        for (RoutedMessage message : batch) {
            if (!writeAlone(message, givesUp)) {
                return Optional.empty();
            }
        }
        return Optional.of(written);
    }

    /** Writes what was only counted; looks whether the database is well. */
    boolean upkeep() {
        return health.isGood() ? tryToWrite(List.of()).isEmpty() : isDatabaseWell();
    }

    private boolean writeAlone(RoutedMessage message, BooleanSupplier givesUp) throws InterruptedException {
        String reason = "";
        for (int i = 0; i < TRIES_ALONE; i++) {
            if (!awaitDatabase(givesUp)) {
                return false;
            }
            var failure = tryToWrite(List.of(message));
            if (failure.isEmpty()) {
                return true;
            }
            reason = failure.get().toString();
        }
        errors.error(SOURCE, "Message " + message.content().id() + " cannot be routed and is set aside: " + reason);
        RoutedMessage aside = RoutedMessage.setAside(message.content(), message.collected(), reason);
        while (tryToWrite(List.of(aside)).isPresent()) {
            // Going on without this row would lose an acknowledged message.
            health.failed();
            pause.pause(LONGEST_PAUSE);
            if (givesUp.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitDatabase(BooleanSupplier givesUp) throws InterruptedException {
        Duration next = FIRST_PAUSE;
        while (!isDatabaseWell()) {
            if (givesUp.getAsBoolean()) {
                return false;
            }
            pause.pause(next);
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next.multipliedBy(2);
        }
        return true;
    }

    private boolean isDatabaseWell() {
        try {
            ledger.probe();
            health.succeeded();
            return true;
        } catch (RuntimeException failure) {
            note(failure);
            return false;
        }
    }

    private Optional<RuntimeException> tryToWrite(List<RoutedMessage> batch) {
        long refused = refusals.drain();
        try {
            written.addAll(ledger.write(batch, new Traffic(0, 0, refused)));
            health.succeeded();
            return Optional.empty();
        } catch (RuntimeException failure) {
            refusals.restore(refused);
            if (batch.isEmpty()) {
                note(failure);
            }
            return Optional.of(failure);
        }
    }

    private void note(RuntimeException failure) {
        if (health.isGood()) {
            errors.error(SOURCE, "The database does not take messages; mail is turned away until it does: " + failure);
        }
        health.failed();
    }
}
