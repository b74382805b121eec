package org.pillarbox.settings.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Connection Schedule page (manual 6.5): all schedules, and the modifiers that hold for each of them.
 *
 * @param schedules by name, without regard to case, each once
 * @param sendImmediately whether mail that is queued while the server is online is sent at once
 * @param skipMinutes a scheduled time is passed over when a connection took place in so many minutes before it; 0 for never
 * @param people so many different users who checked their mail make the server connect; 0 for never
 * @param peopleMinutes how long after that at the latest
 * @param connectAtNewTime whether what is due at the new time is run when the clock was changed
 */
public record ScheduleSettings(
        List<Schedule> schedules,
        boolean sendImmediately,
        int skipMinutes,
        int people,
        int peopleMinutes,
        boolean connectAtNewTime) {
    public ScheduleSettings {
        schedules = List.copyOf(schedules);
    }

    /** The schedule of this name. */
    public Optional<Schedule> find(String name) {
        return schedules.stream()
                .filter(each -> key(each.name()).equals(key(name)))
                .findFirst();
    }

    /** With these schedules instead. */
    public ScheduleSettings with(List<Schedule> others) {
        return new ScheduleSettings(others, sendImmediately, skipMinutes, people, peopleMinutes, connectAtNewTime);
    }

    /** With one schedule more. */
    public ScheduleSettings adding(Schedule schedule) {
        List<Schedule> more = new ArrayList<>(schedules);
        more.add(schedule);
        return with(more);
    }

    /** With this schedule in the place of the one that has this name now. */
    public ScheduleSettings replacing(String name, Schedule schedule) {
        return with(schedules.stream()
                .map(each -> key(each.name()).equals(key(name)) ? schedule : each)
                .toList());
    }

    /** Without these schedules. */
    public ScheduleSettings without(Collection<String> names) {
        Set<String> gone = names.stream().map(ScheduleSettings::key).collect(Collectors.toSet());
        return with(schedules.stream()
                .filter(each -> !gone.contains(key(each.name())))
                .toList());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
