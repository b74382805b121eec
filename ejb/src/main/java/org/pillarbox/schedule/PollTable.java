package org.pillarbox.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.connection.Links;
import org.pillarbox.schedule.clock.Slot;
import org.pillarbox.schedule.clock.Timetable;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** Works out the figures of {@link Polling} anew for each call. */
public final class PollTable implements Polling {
    /** So many served times in a row lie ahead only while a clock is put back and forth. */
    private static final int MOST_SERVED = 100;

    private final RunTransactions transactions;
    private final Links links;
    private final Settings settings;
    private final Clock clock;

    /** @param clock also says the time zone */
    public PollTable(RunTransactions transactions, Links links, Settings settings, Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Poll now() {
        List<ConnectRun> busy = transactions.call(RunRows::busy);
        boolean running = busy.stream().anyMatch(run -> run.state() == RunState.RUNNING);
        return new Poll(running || links.isOnline(), transactions.call(RunRows::lastConnection), next(), busy);
    }

    private Optional<Instant> next() {
        Timetable timetable = new Timetable(effective(), clock.getZone());
        Instant now = clock.instant();
        Set<String> served = new HashSet<>();
        for (int i = 0; i < MOST_SERVED; i++) {
            Optional<Slot> next = timetable.next(now, slot -> served.contains(slot.key()));
            if (next.isEmpty()
                    || !transactions.call(rows -> rows.isTaken(next.get().key()))) {
                return next.map(Slot::instant);
            }
            served.add(next.get().key());
        }
        return Optional.empty();
    }

    /** A schedule that runs no Connection does not count. */
    private List<Schedule> effective() {
        Connections connections = settings.get(Connections.class);
        return settings.get(ScheduleSettings.class).schedules().stream()
                .filter(schedule -> !RunTarget.of(schedule).among(connections).isEmpty())
                .toList();
    }
}
