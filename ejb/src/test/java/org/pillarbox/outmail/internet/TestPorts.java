package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.receipt.TransmissionReceipts;
import org.pillarbox.settings.Settings;

/** What ways share in tests, with problems that are only noted. */
final class TestPorts implements Problems {
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<String> causes = new CopyOnWriteArrayList<>();

    static InternetWay.Ports of(
            DirectRoute direct, RelaySecret secret, Settings settings, Gates gates, IntPredicate sentAtOnce) {
        return of(direct, secret, settings, gates, sentAtOnce, new TestPorts());
    }

    static InternetWay.Ports of(
            DirectRoute direct,
            RelaySecret secret,
            Settings settings,
            Gates gates,
            IntPredicate sentAtOnce,
            Problems problems) {
        return new InternetWay.Ports(
                direct, secret, settings, gates, sentAtOnce, new TransmissionReceipts(settings, CLOCK), problems);
    }

    /** The problems that stand. */
    List<String> standing() {
        return causes;
    }

    @Override
    public void report(Problem problem) {
        causes.add(problem.place());
    }

    @Override
    public void over(String place) {
        causes.removeIf(place::equals);
    }
}
