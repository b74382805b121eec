package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleText;
import org.pillarbox.settings.schedule.ScheduleTimes;

/** The boxes of a schedule. A new one is on office days from nine to five, every half hour. */
public class ScheduleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is run. */
    public enum Target {
        MAIN,
        CHOSEN
    }

    /** When. */
    public enum Kind {
        EVERY,
        AT
    }

    private String name = "";
    private boolean enabled = true;
    private String[] days = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};
    private Kind kind = Kind.EVERY;
    private String times = "";
    private String from = "09:00";
    private String to = "17:00";
    private int minutes = 30;
    private Target target = Target.MAIN;
    private String[] connections = {};

    void show(Schedule schedule) {
        name = schedule.name();
        enabled = schedule.enabled();
        days = schedule.days().stream().map(DayOfWeek::name).toArray(String[]::new);
        if (schedule.times() instanceof ScheduleTimes.Every every) {
            kind = Kind.EVERY;
            from = every.from().toString();
            to = every.to().toString();
            minutes = every.minutes();
        } else if (schedule.times() instanceof ScheduleTimes.At at) {
            kind = Kind.AT;
            times = at.times().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
        target = schedule.isMain() ? Target.MAIN : Target.CHOSEN;
        connections = schedule.connections().stream().map(String::valueOf).toArray(String[]::new);
    }

    /** @throws InvalidSetting naming the box */
    Schedule schedule() {
        Set<DayOfWeek> chosenDays = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(days).map(DayOfWeek::valueOf).forEach(chosenDays::add);
        Set<Integer> chosen = new TreeSet<>();
        if (target == Target.CHOSEN) {
            Arrays.stream(connections).map(Integer::valueOf).forEach(chosen::add);
            if (chosen.isEmpty()) {
                throw new InvalidSetting("connections", "Choose at least one Connection");
            }
        }
        return new Schedule(name, enabled, chosenDays, chosenTimes(), chosen);
    }

    private ScheduleTimes chosenTimes() {
        return kind == Kind.AT
                ? new ScheduleTimes.At(ScheduleText.times(times))
                : new ScheduleTimes.Every(time("from", from), time("to", to), minutes);
    }

    private static LocalTime time(String box, String typed) {
        try {
            return ScheduleText.time(typed);
        } catch (InvalidSetting wrong) {
            throw new InvalidSetting(box, wrong.getMessage());
        }
    }

    /** The days that can be chosen, by their names. */
    public Map<String, String> getAllDays() {
        Map<String, String> all = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day.getDisplayName(TextStyle.FULL, Locale.UK), day.name());
        }
        return all;
    }

    private static String[] kept(String[] chosen) {
        return chosen == null ? new String[0] : List.of(chosen).toArray(String[]::new);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = kept(days);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times == null ? "" : times;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Target getTarget() {
        return target;
    }

    public void setTarget(Target target) {
        this.target = target;
    }

    public String[] getConnections() {
        return connections.clone();
    }

    public void setConnections(String[] connections) {
        this.connections = kept(connections);
    }
}
