package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.welcome.WelcomeLetter;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.WelcomeSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Edit Welcome Message (manual 4.3.2.5). */
@Named
@ViewScoped
public class WelcomeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EXAMPLE = "ann";

    @Inject
    SettingsAdministration settings;

    @Inject
    UserAdministration users;

    private String subject = "";
    private String words = "";
    private boolean shown;

    @PostConstruct
    void load() {
        show(settings.get(WelcomeSettings.class));
    }

    public void submit() {
        if (Submission.of(() -> settings.save(typed()))) {
            load();
            shown = false;
            Submission.done(Texts.of(typed().isSent() ? "welcome.saved" : "welcome.savedempty"));
        }
    }

    /** Puts the standard text into the boxes; it counts once it is submitted. */
    public void standard() {
        show(WelcomeSettings.STANDARD);
        shown = false;
    }

    /** Shows what a new user would read. */
    public void preview() {
        shown = true;
    }

    private void show(WelcomeSettings message) {
        subject = message.subject();
        words = message.text();
    }

    private WelcomeSettings typed() {
        return new WelcomeSettings(subject, words);
    }

    private WelcomeLetter letter() {
        return new WelcomeLetter(
                users.mainAdministrator().orElse("postmaster"), typed(), settings.get(LocalMailSettings.class));
    }

    public boolean isShown() {
        return shown;
    }

    public boolean isSent() {
        return typed().isSent();
    }

    public String getFrom() {
        return letter().from() + "@" + settings.get(LocalMailSettings.class).defaultDomain();
    }

    public String getShownSubject() {
        return letter().subject(EXAMPLE);
    }

    public String getShownText() {
        return letter().text(EXAMPLE);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
