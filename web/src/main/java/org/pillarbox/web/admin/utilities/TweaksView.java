package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.ReportSettings;
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
    private boolean plainReports;

    @PostConstruct
    void load() {
        localMailOut = settings.get(TweakSettings.class).localMailOut();
        plainReports = settings.get(ReportSettings.class).plain();
    }

    public void submit() {
        if (Submission.of(this::save)) {
            load();
            Submission.done(Texts.of("tweaks.saved"));
        }
    }

    private void save() {
        settings.save(new TweakSettings(localMailOut));
        settings.save(new ReportSettings(plainReports));
    }

    public boolean isPlainReports() {
        return plainReports;
    }

    public void setPlainReports(boolean plainReports) {
        this.plainReports = plainReports;
    }

    public boolean isLocalMailOut() {
        return localMailOut;
    }

    public void setLocalMailOut(boolean localMailOut) {
        this.localMailOut = localMailOut;
    }
}
