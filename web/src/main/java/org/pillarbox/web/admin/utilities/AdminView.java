package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.ForwardedMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Admin Settings page (manual 16.3): who the Main Administrator is, and how mail is sent on. */
@Named("adminSettingsView")
@ViewScoped
public class AdminView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    UserAdministration users;

    private String mainAdministrator = "";
    private boolean rewriteSender;

    /** Shows who it is, who need not be who was once named. */
    @PostConstruct
    void load() {
        mainAdministrator = users.mainAdministrator().orElse("");
        rewriteSender = settings.get(ForwardedMailSettings.class).rewriteSender();
    }

    public void submit() {
        if (Submission.of(this::save)) {
            load();
            Submission.done(Texts.of("adminsettings.saved"));
        }
    }

    /** What can be refused comes first. */
    private void save() {
        settings.save(new AdministrationSettings(mainAdministrator));
        settings.save(new ForwardedMailSettings(rewriteSender));
    }

    public String getMainAdministrator() {
        return mainAdministrator;
    }

    public void setMainAdministrator(String mainAdministrator) {
        this.mainAdministrator = mainAdministrator == null ? "" : mainAdministrator.strip();
    }

    public boolean isRewriteSender() {
        return rewriteSender;
    }

    public void setRewriteSender(boolean rewriteSender) {
        this.rewriteSender = rewriteSender;
    }
}
