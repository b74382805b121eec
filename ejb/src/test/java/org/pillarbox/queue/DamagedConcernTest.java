package org.pillarbox.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.Concern;

class DamagedConcernTest {
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private boolean away;
    private final DamagedConcern concern = new DamagedConcern(this::count, nanos::get);

    @Test
    void isThereWhileSomethingIsSetAside() {
        assertEquals(List.of(), titles());
        damaged.set(1);
        assertEquals(List.of(), titles(), "counted twice a minute at most");
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertEquals(List.of("A queued message is damaged"), titles());
        damaged.set(7);
        away = true;
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertEquals(List.of("A queued message is damaged"), titles(), "what was known holds");
        away = false;
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertEquals(List.of("7 queued messages are damaged"), titles());
        damaged.set(0);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertEquals(List.of(), titles());
    }

    private long count() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        return damaged.get();
    }

    private List<String> titles() {
        return concern.concerns().stream().map(Concern::title).toList();
    }
}
