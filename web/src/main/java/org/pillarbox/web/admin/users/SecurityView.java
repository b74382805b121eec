package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Security Settings page (manual 4.3.1). A very short minimum is asked about before anything is stored. */
@Named("userSecurityView")
@ViewScoped
public class SecurityView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Shorter ones are called very insecure (manual 4.3.1.1). */
    private static final int SHORT = 3;

    @Inject
    SettingsAdministration settings;

    private SecurityForm form;
    private boolean asking;

    @PostConstruct
    void load() {
        form = new SecurityForm(settings.get(SecuritySettings.class));
        asking = false;
    }

    /** Stores what changed, or asks first. */
    public void submit() {
        asking = form.getMinPasswordLength() < SHORT && form.changesLength();
        if (!asking) {
            save();
        }
    }

    /** The question was answered with yes. */
    public void save() {
        asking = false;
        if (Submission.of(() -> settings.save(form.toSettings()))) {
            load();
            Submission.done(Texts.of("security.saved"));
        }
    }

    /** The question was answered with no: the length goes back to what it was, other boxes stay as typed. */
    public void keepLength() {
        asking = false;
        form.resetLength();
    }

    public SecurityForm getForm() {
        return form;
    }

    public boolean isAsking() {
        return asking;
    }

    public int getLongest() {
        return SecuritySettings.MAX_PASSWORD_LENGTH;
    }
}
