package org.pillarbox.filter.rate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds in memory. */
final class MemoryHolds implements HeldUsers {
    private final Map<Long, Held> held = new ConcurrentHashMap<>();
    volatile boolean down;

    @Override
    public List<Held> list() {
        check();
        return List.copyOf(held.values());
    }

    @Override
    public boolean hold(Held one) {
        check();
        return held.putIfAbsent(one.userId(), one) == null;
    }

    @Override
    public Optional<Held> release(long userId) {
        check();
        return Optional.ofNullable(held.remove(userId));
    }

    private void check() {
        if (down) {
            throw new IllegalStateException("the database is away");
        }
    }
}
