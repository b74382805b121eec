package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.settings.GlobalHeaderSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Global Header page (manual 4.3.5). */
@Named
@ViewScoped
public class GlobalHeaderView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String lines = "";

    @PostConstruct
    void load() {
        lines = String.join("\n", settings.get(GlobalHeaderSettings.class).lines());
    }

    /** Stores all lines or none. */
    public void submit() {
        List<String> typed =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (Submission.of(() -> settings.save(new GlobalHeaderSettings(typed)))) {
            load();
            Submission.done(Texts.of("globalheader.saved"));
        }
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String typed) {
        lines = typed == null ? "" : typed;
    }
}
