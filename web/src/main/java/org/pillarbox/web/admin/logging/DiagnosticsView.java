package org.pillarbox.web.admin.logging;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.DiagnosticsSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Diagnostics page (manual 4.2.3.2.2.7): what is kept for those who look for a fault. */
@Named
@ViewScoped
public class DiagnosticsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private boolean keepTemporaryFiles;

    @PostConstruct
    void load() {
        keepTemporaryFiles = settings.get(DiagnosticsSettings.class).keepTemporaryFiles();
    }

    public void submit() {
        if (Submission.of(() -> settings.save(new DiagnosticsSettings(keepTemporaryFiles)))) {
            load();
            Submission.done(Texts.of("diagnostics.saved"));
        }
    }

    public boolean isKeepTemporaryFiles() {
        return keepTemporaryFiles;
    }

    public void setKeepTemporaryFiles(boolean typed) {
        keepTemporaryFiles = typed;
    }
}
