package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleText;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** All schedules as the text of {@code SCHEDULE.DAT}. */
@Named
@ViewScoped
public class SchedulesTextView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration administration;

    private String text = "";
    private String seen = "";

    @PostConstruct
    void load() {
        text = stored();
        seen = text;
    }

    private String stored() {
        return ScheduleText.of(administration.get(ScheduleSettings.class).schedules());
    }

    /** Stores the text, unless somebody else has stored other schedules since it was shown. */
    public void submit() {
        String now = stored();
        if (!now.equals(seen)) {
            seen = now;
            Submission.undone(Texts.of("schedules.text.changedelsewhere"));
        } else if (Submission.of(this::save)) {
            load();
            Submission.done(Texts.of("schedules.text.saved"));
        }
    }

    private void save() {
        administration.save(administration.get(ScheduleSettings.class).with(ScheduleText.parse(text)));
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
    }
}
