package org.pillarbox.outmail.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Ending;

/**
 * Ends claims of many threads in one transaction and with one synchronisation of the disk: what comes while one is written is
 * written together behind it.
 */
final class JointSettling {
    private final Claims claims;
    private final Object writing = new Object();
    private final List<Asked> waiting = new ArrayList<>();

    /** One ending, and what became of it. Guarded by {@link #writing} but for its place in the list. */
    private static final class Asked {
        private final Ending ending;
        private boolean tried;
        private Optional<RuntimeException> failure = Optional.empty();

        Asked(Ending ending) {
            this.ending = ending;
        }
    }

    JointSettling(Claims claims) {
        this.claims = claims;
    }

    /** Returns when the ending is durable; throws what kept just this one from it. */
    void settle(Ending ending) {
        Asked mine = new Asked(ending);
        synchronized (waiting) {
            waiting.add(mine);
        }
        synchronized (writing) {
            if (!mine.tried) {
                List<Asked> all = all();
                try {
                    write(all);
                } finally {
                    // An error in this thread must not lose what others ask for.
                    putBack(all);
                }
            }
        }
        if (mine.failure.isPresent()) {
            throw mine.failure.get();
        }
    }

    private List<Asked> all() {
        synchronized (waiting) {
            List<Asked> all = List.copyOf(waiting);
            waiting.clear();
            return all;
        }
    }

    private void putBack(List<Asked> all) {
        synchronized (waiting) {
            all.stream().filter(asked -> !asked.tried).forEach(waiting::add);
        }
    }

    private void write(List<Asked> all) {
        try {
            claims.settle(all.stream().map(asked -> asked.ending).toList());
            all.forEach(asked -> asked.tried = true);
        } catch (RuntimeException together) {
            if (all.size() == 1) {
                all.get(0).tried = true;
                all.get(0).failure = Optional.of(together);
            } else {
                // It may be the fault of one, for which the others must not be kept, and sent again.
                all.forEach(asked -> write(List.of(asked)));
            }
        }
    }
}
