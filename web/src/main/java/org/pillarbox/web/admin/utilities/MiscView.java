package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The General tab of Misc Settings (manual 16.2): the external fax server. */
@Named("miscSettingsView")
@ViewScoped
public class MiscView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String mailbox = "";
    private boolean collected;

    @PostConstruct
    void load() {
        FaxSettings fax = settings.get(FaxSettings.class);
        mailbox = fax.mailbox();
        collected = fax.collected();
    }

    public void submit() {
        if (Submission.of(() -> settings.save(new FaxSettings(mailbox, collected)))) {
            load();
            Submission.done(Texts.of("miscsettings.saved"));
        }
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox == null ? "" : mailbox.strip();
    }

    public boolean isCollected() {
        return collected;
    }

    public void setCollected(boolean collected) {
        this.collected = collected;
    }
}
