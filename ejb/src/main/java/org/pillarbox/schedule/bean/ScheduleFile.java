package org.pillarbox.schedule.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.settings.RuleFile;
import org.pillarbox.settings.RuleFileSource;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleText;

/** The schedules as a file (manual 21.3). */
@ApplicationScoped
public class ScheduleFile implements RuleFileSource, RuleFile {
    @Inject
    private SettingsAdministration administration;

    @Override
    public List<RuleFile> ruleFiles() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "SCHEDULE.DAT";
    }

    @Override
    public String text() {
        return ScheduleText.of(administration.get(ScheduleSettings.class).schedules());
    }

    @Override
    public List<String> replace(String text) {
        administration.save(administration.get(ScheduleSettings.class).with(ScheduleText.parse(text)));
        return List.of();
    }
}
