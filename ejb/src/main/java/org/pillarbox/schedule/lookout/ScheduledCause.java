package org.pillarbox.schedule.lookout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongSupplier;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.clock.ClockWatch;
import org.pillarbox.schedule.clock.Due;
import org.pillarbox.schedule.clock.Passage;
import org.pillarbox.schedule.clock.Slot;
import org.pillarbox.schedule.clock.Timetable;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** The time of a schedule has come (manual 6.5). */
public final class ScheduledCause implements Lookout.Cause {
    private final RunRequests requests;
    private final RunTransactions transactions;
    private final Settings settings;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ClockWatch watch;
    /** Taken for good, and not asked for yet. */
    private final Queue<Slot> owed = new ArrayDeque<>();
    /** What was taken of the passage that is looked at. */
    private final Set<String> ours = new HashSet<>();

    private Optional<Passage> pending = Optional.empty();

    /**
     * @param clock also says the time zone
     * @param nanos a counter that nobody can put, such as {@link System#nanoTime}
     */
    public ScheduledCause(
            RunRequests requests, RunTransactions transactions, Settings settings, Clock clock, LongSupplier nanos) {
        this.requests = requests;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.nanos = nanos;
        this.watch = new ClockWatch(clock.instant(), nanos.getAsLong());
    }

    @Override
    public void look() {
        ScheduleSettings page = settings.get(ScheduleSettings.class);
        takeWhatIsDue(page);
        if (owed.isEmpty()) {
            return;
        }
        // Asked before the first of them begins: what is due at one time is run together.
        Optional<Instant> last = transactions.call(RunRows::lastConnection);
        for (Slot slot = owed.peek(); slot != null; slot = owed.peek()) {
            if (!isTooSoon(slot, last, page.skipMinutes())) {
                requests.ask(
                        RunTarget.of(slot.schedule()),
                        RunCause.SCHEDULE,
                        slot.schedule().name());
            }
            owed.remove();
        }
    }

    /** What fails is done again at the next look, which is not told of later moments until it succeeds: no time is lost. */
    private void takeWhatIsDue(ScheduleSettings page) {
        Passage passage = pending.orElseGet(() -> watch.look(clock.instant(), nanos.getAsLong()));
        pending = Optional.of(passage);
        Timetable timetable = new Timetable(page.schedules(), clock.getZone());
        owed.addAll(new Due(timetable, page.connectAtNewTime()).slots(passage, this::isOurs));
        pending = Optional.empty();
        ours.clear();
    }

    private boolean isOurs(Slot slot) {
        boolean taken = ours.contains(slot.key()) || isTakenNow(slot);
        if (taken) {
            ours.add(slot.key());
        }
        return taken;
    }

    private boolean isTakenNow(Slot slot) {
        try {
            return transactions.call(rows -> rows.take(slot.key(), clock.instant()));
        } catch (RuntimeException failure) {
            // Another node may have been quicker by a moment.
            boolean taken = transactions.call(rows -> rows.isTaken(slot.key()));
            if (!taken) {
                throw failure;
            }
            return false;
        }
    }

    /** A connection begins moments behind its time: whole minutes are compared. */
    private static boolean isTooSoon(Slot slot, Optional<Instant> last, int minutes) {
        return minutes > 0
                && last.filter(instant -> instant.truncatedTo(ChronoUnit.MINUTES)
                                .isAfter(slot.instant().minus(Duration.ofMinutes(minutes))))
                        .isPresent();
    }
}
