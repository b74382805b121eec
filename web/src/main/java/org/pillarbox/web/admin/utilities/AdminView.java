package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Admin Settings page (manual 16.3): who the Main Administrator is. */
@Named("adminSettingsView")
@ViewScoped
public class AdminView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    UserAdministration users;

    private String mainAdministrator = "";

    /** Shows who it is, who need not be who was once named. */
    @PostConstruct
    void load() {
        mainAdministrator = users.mainAdministrator().orElse("");
    }

    public void submit() {
        if (Submission.of(() -> settings.save(new AdministrationSettings(mainAdministrator)))) {
            load();
            Submission.done(Texts.of("adminsettings.saved"));
        }
    }

    public String getMainAdministrator() {
        return mainAdministrator;
    }

    public void setMainAdministrator(String mainAdministrator) {
        this.mainAdministrator = mainAdministrator == null ? "" : mainAdministrator.strip();
    }
}
