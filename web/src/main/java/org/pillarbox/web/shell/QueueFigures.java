package org.pillarbox.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.pillarbox.queue.QueueState;

/** How the outgoing queue stands, as the pages about it say and refresh it. */
@Named
@ApplicationScoped
public class QueueFigures {
    static void add(QueueState now, JsonObjectBuilder texts) {
        texts.add("queue.waiting", String.valueOf(now.waiting()));
        texts.add("queue.sending", String.valueOf(now.sending()));
        texts.add("queue.held", String.valueOf(now.held()));
        texts.add("queue.damaged", String.valueOf(now.setAside()));
        texts.add("queue.next", next(now));
    }

    /** When the next entry is due, in words. */
    public String nextTry(QueueState now) {
        return next(now);
    }

    /** Whether that time has come. */
    public boolean due(Instant nextTry) {
        return isDue(nextTry);
    }

    private static boolean isDue(Instant nextTry) {
        return !nextTry.isAfter(Instant.now());
    }

    private static String next(QueueState now) {
        return now.nextTry()
                .map(at -> isDue(at)
                        ? Texts.of("outqueue.someduenow")
                        : Texts.of("outqueue.nexttry", new Times().full(at)))
                .orElse(Texts.of("outqueue.nonext"));
    }
}
