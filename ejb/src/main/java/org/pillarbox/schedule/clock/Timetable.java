package org.pillarbox.schedule.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pillarbox.settings.schedule.Schedule;

/** All times of the schedules that are in effect, in one time zone. */
public final class Timetable {
    /** Whoever looked at the clock so long ago is told of no more. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** A schedule has a day in each week; a slot may already be served. */
    private static final int DAYS_AHEAD = 15;
    /** A period that runs past midnight begins on the day before; clocks are put by less than another. */
    private static final int DAYS_BACK = 2;

    private final List<Schedule> schedules;
    private final ZoneId zone;

    /** Schedules that are switched off do not count. */
    public Timetable(List<Schedule> schedules, ZoneId zone) {
        this.schedules = schedules.stream().filter(Schedule::enabled).toList();
        this.zone = zone;
    }

    /** The slots behind one instant, up to and with another, in order. One that comes twice may be there twice. */
    public List<Slot> between(Instant after, Instant upTo) {
        Instant from = after.isBefore(upTo.minus(LONGEST)) ? upTo.minus(LONGEST) : after;
        // Slots lie on whole minutes, and most looks at the clock come within the same minute as the one before.
        if (!upTo.truncatedTo(ChronoUnit.MINUTES).isAfter(from)) {
            return List.of();
        }
        return days(
                        from.atZone(zone).toLocalDate().minusDays(DAYS_BACK),
                        upTo.atZone(zone).toLocalDate().plusDays(1))
                .flatMap(this::slots)
                .filter(slot -> slot.instant().isAfter(from) && !slot.instant().isAfter(upTo))
                .sorted(Comparator.comparing(Slot::instant))
                .toList();
    }

    /**
     * The first slot behind an instant.
     *
     * @param served which slots do not count any more
     */
    public Optional<Slot> next(Instant after, Predicate<Slot> served) {
        LocalDate first = after.atZone(zone).toLocalDate().minusDays(DAYS_BACK);
        Optional<Slot> best = Optional.empty();
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            // Slots of a later day may come before the last of this one, which runs past midnight, but not by two days.
            if (best.isPresent()
                    && best.get()
                            .instant()
                            .isBefore(day.minusDays(1).atStartOfDay(zone).toInstant())) {
                return best;
            }
            best = Stream.concat(best.stream(), slots(day))
                    .filter(slot -> slot.instant().isAfter(after) && !served.test(slot))
                    .min(Comparator.comparing(Slot::instant));
        }
        return best;
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }

    private Stream<Slot> slots(LocalDate day) {
        return schedules.stream()
                .filter(schedule -> schedule.days().contains(day.getDayOfWeek()))
                .flatMap(schedule -> schedule.times()
                        .minutesOfDay()
                        .mapToObj(minute -> day.atStartOfDay().plusMinutes(minute))
                        .flatMap(at -> instants(at).stream().map(instant -> new Slot(schedule, at, instant))));
    }

    /** None when the clock never shows it becomes the moment when the clock is put forward; two when it shows it twice. */
    private List<Instant> instants(LocalDateTime at) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        if (offsets.isEmpty()) {
            return List.of(zone.getRules().getTransition(at).getInstant());
        }
        List<Instant> instants = new ArrayList<>();
        offsets.forEach(offset -> instants.add(at.toInstant(offset)));
        return instants;
    }
}
