package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.schedule.Polling;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Connection Schedule page (manual 6.5): the schedules, and the modifiers that hold for all of them. */
@Named
@ViewScoped
public class SchedulesView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/schedules";

    @Inject
    SettingsAdministration administration;

    @Inject
    Settings settings;

    @Inject
    Polling polling;

    private final Map<String, Boolean> checked = new HashMap<>();
    private transient List<ScheduleRow> rows;
    private HashSet<String> deleting = new HashSet<>();
    private boolean sendImmediately;
    private int skipMinutes;
    private int people;
    private int peopleMinutes;
    private boolean connectAtNewTime;

    @PostConstruct
    void load() {
        ScheduleSettings page = page();
        sendImmediately = page.sendImmediately();
        skipMinutes = page.skipMinutes();
        people = page.people();
        peopleMinutes = page.peopleMinutes();
        connectAtNewTime = page.connectAtNewTime();
        loadRows();
    }

    private void loadRows() {
        Connections connections = settings.get(Connections.class);
        rows = page().schedules().stream()
                .map(schedule -> ScheduleRow.of(schedule, connections))
                .toList();
        checked.keySet().retainAll(rows.stream().map(ScheduleRow::name).toList());
    }

    private ScheduleSettings page() {
        return administration.get(ScheduleSettings.class);
    }

    /** Stores the modifiers, all or none. */
    public void submit() {
        if (Submission.of(() -> administration.save(new ScheduleSettings(
                page().schedules(), sendImmediately, skipMinutes, people, peopleMinutes, connectAtNewTime)))) {
            load();
            Submission.done(Texts.of("schedules.saved"));
        }
    }

    /** Asks before schedules are deleted. */
    public void askDelete() {
        deleting = new HashSet<>();
        checked.forEach((name, is) -> {
            if (Boolean.TRUE.equals(is)) {
                deleting.add(name);
            }
        });
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("schedules.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        Set<String> gone = deleting;
        if (Submission.of(() -> administration.save(page().without(gone)))) {
            checked.clear();
            loadRows();
            Submission.done(Texts.of("schedules.deleted", gone.size()));
        }
        deleting = new HashSet<>();
    }

    /** Where this schedule is edited. */
    public Link open(ScheduleRow row) {
        return new Link(ScheduleView.PATH).with("name", row.name(), "");
    }

    /** Whether a schedule will connect at some time. */
    public boolean isPolled() {
        return polling.now().next().isPresent();
    }

    public Instant getNext() {
        return polling.now().next().orElse(Instant.EPOCH);
    }

    public Map<String, Boolean> getChecked() {
        return checked;
    }

    public List<ScheduleRow> getRows() {
        if (rows == null) {
            loadRows();
        }
        return rows;
    }

    /** What is asked about, in order. */
    public List<String> getDeleting() {
        return deleting.stream().sorted().toList();
    }

    public boolean isSendImmediately() {
        return sendImmediately;
    }

    public void setSendImmediately(boolean sendImmediately) {
        this.sendImmediately = sendImmediately;
    }

    public int getSkipMinutes() {
        return skipMinutes;
    }

    public void setSkipMinutes(int skipMinutes) {
        this.skipMinutes = skipMinutes;
    }

    public int getPeople() {
        return people;
    }

    public void setPeople(int people) {
        this.people = people;
    }

    public int getPeopleMinutes() {
        return peopleMinutes;
    }

    public void setPeopleMinutes(int peopleMinutes) {
        this.peopleMinutes = peopleMinutes;
    }

    public boolean isConnectAtNewTime() {
        return connectAtNewTime;
    }

    public void setConnectAtNewTime(boolean connectAtNewTime) {
        this.connectAtNewTime = connectAtNewTime;
    }
}
