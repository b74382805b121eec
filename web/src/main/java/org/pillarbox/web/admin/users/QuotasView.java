package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Quotas page (manual 4.3.3). */
@Named("userQuotasView")
@ViewScoped
public class QuotasView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private QuotasForm form;

    @PostConstruct
    void load() {
        form = new QuotasForm(settings.get(QuotaSettings.class));
    }

    /** Stores all boxes or none. */
    public void submit() {
        if (Submission.of(() -> settings.save(form.toSettings()))) {
            load();
            Submission.done(Texts.of("quotas.saved"));
        }
    }

    public QuotasForm getForm() {
        return form;
    }

    public int getMostPercent() {
        return QuotaSettings.MOST_PERCENT;
    }
}
