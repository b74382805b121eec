package org.pillarbox.routing.worker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.routing.step.ScriptFailures;

/**
 * Tells the administrator of scripts that failed: of each failure once, and again when it still happens a day later. Used by the
 * worker's thread alone.
 */
final class ScriptComplaints {
    private static final Duration QUIET = Duration.ofDays(1);
    private static final int MOST = 1000;

    private final ErrorLog errors;
    private final LongSupplier nanos;
    private final Map<String, Long> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    ScriptComplaints(ErrorLog errors, LongSupplier nanos) {
        this.errors = errors;
        this.nanos = nanos;
    }

    /** Looks through a message's trace. A letter of the server's own, perhaps the one that tells of it, gives no new cause. */
    void tell(RoutedMessage message) {
        if (message.occasion().isEmpty()) {
            ScriptFailures.of(message.trace()).forEach(this::tell);
        }
    }

    private void tell(String words) {
        long now = nanos.getAsLong();
        Long before = told.get(words);
        if (before == null || now - before > QUIET.toNanos()) {
            told.put(words, now);
            errors.error("routing script", words);
        }
    }
}
