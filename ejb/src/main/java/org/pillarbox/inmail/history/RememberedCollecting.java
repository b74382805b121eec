package org.pillarbox.inmail.history;

import java.time.Clock;
import java.time.Instant;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Collecting;
import org.pillarbox.inmail.Progress;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Collects, and remembers what came of it. That it cannot be remembered changes nothing of the mail. */
public final class RememberedCollecting implements Collecting {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.inmail");

    private final Collecting collecting;
    private final InMailHistory history;
    private final Clock clock;

    public RememberedCollecting(Collecting collecting, InMailHistory history, Clock clock) {
        this.collecting = collecting;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Collected collect(InMail inMail, int connection, Progress progress) {
        Instant started = clock.instant();
        Collected result = collecting.collect(inMail, connection, progress);
        if (inMail.method() instanceof Method.Pop3) {
            remember(new InMailRun(inMail.number(), connection, started, clock.instant(), result));
        }
        return result;
    }

    private void remember(InMailRun run) {
        try {
            history.add(run);
        } catch (RuntimeException unavailable) {
            LOG.log(System.Logger.Level.WARNING, "a collection is not in the history: " + unavailable);
        }
    }
}
