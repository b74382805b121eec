package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Autoresponder Settings page: what holds for the autoresponders of all users (manual 4.2.3.2.3, 4.2.3.2.4). */
@Named
@ViewScoped
public class AutoresponderSettingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private boolean conforming;
    private boolean personalOnly;
    private String subjectPrefix = "";
    private String filters = "";
    private String refused = "";
    private String allowed = "";

    @PostConstruct
    void load() {
        AutoresponderSettings stored = settings.get(AutoresponderSettings.class);
        conforming = stored.conforming();
        personalOnly = stored.personalOnly();
        subjectPrefix = stored.subjectPrefix();
        filters = String.join("\n", stored.filters());
        refused = String.join("\n", stored.refused());
        allowed = String.join("\n", stored.allowed());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        AutoresponderSettings typed = new AutoresponderSettings(
                conforming, personalOnly, subjectPrefix, lines(filters), lines(refused), lines(allowed));
        if (Submission.of(() -> settings.save(typed))) {
            load();
            Submission.done(Texts.of("autoresponders.saved"));
        }
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean isConforming() {
        return conforming;
    }

    public void setConforming(boolean typed) {
        conforming = typed;
    }

    public boolean isPersonalOnly() {
        return personalOnly;
    }

    public void setPersonalOnly(boolean typed) {
        personalOnly = typed;
    }

    public String getSubjectPrefix() {
        return subjectPrefix;
    }

    public void setSubjectPrefix(String typed) {
        subjectPrefix = typed == null ? "" : typed;
    }

    public String getFilters() {
        return filters;
    }

    public void setFilters(String typed) {
        filters = typed == null ? "" : typed;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String typed) {
        refused = typed == null ? "" : typed;
    }

    public String getAllowed() {
        return allowed;
    }

    public void setAllowed(String typed) {
        allowed = typed == null ? "" : typed;
    }
}
