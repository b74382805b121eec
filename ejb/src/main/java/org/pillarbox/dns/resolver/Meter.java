package org.pillarbox.dns.resolver;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.ResolverHealth;
import org.pillarbox.dns.ResolverHealth.Failure;

/** Counts what comes of questions. */
final class Meter {
    private final LongAdder questions = new LongAdder();
    private final LongAdder known = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final Clock clock;
    private volatile Optional<Failure> last = Optional.empty();

    Meter(Clock clock) {
        this.clock = clock;
    }

    void asked() {
        questions.increment();
    }

    void knew() {
        known.increment();
    }

    void came(Question question, Lookup<?> answer) {
        if (answer instanceof Lookup.Failed<?> failure) {
            failed.increment();
            if (failure.timedOut()) {
                timedOut.increment();
            }
            last = Optional.of(new Failure(clock.instant(), question.toString(), failure.reason()));
        }
    }

    ResolverHealth health(int kept) {
        return new ResolverHealth(questions.sum(), known.sum(), failed.sum(), timedOut.sum(), kept, last);
    }
}
