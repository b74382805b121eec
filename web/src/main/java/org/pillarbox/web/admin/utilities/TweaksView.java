package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.TweakSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Basic Tweaks tab of Misc Settings (manual 24.2). */
@Named("basicTweaksView")
@ViewScoped
public class TweaksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private boolean localMailOut;

    @PostConstruct
    void load() {
        localMailOut = settings.get(TweakSettings.class).localMailOut();
    }

    public void submit() {
        if (Submission.of(() -> settings.save(new TweakSettings(localMailOut)))) {
            load();
            Submission.done(Texts.of("tweaks.saved"));
        }
    }

    public boolean isLocalMailOut() {
        return localMailOut;
    }

    public void setLocalMailOut(boolean localMailOut) {
        this.localMailOut = localMailOut;
    }
}
