package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.BounceSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Customise Bounce Message (manual 16.4). */
@Named
@ViewScoped
public class BounceMessageView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EXAMPLE = "fred";

    @Inject
    SettingsAdministration settings;

    private String words = "";
    private boolean shown;

    @PostConstruct
    void load() {
        words = settings.get(BounceSettings.class).text();
    }

    public void submit() {
        if (Submission.of(() -> settings.save(typed()))) {
            load();
            shown = false;
            Submission.done(Texts.of(typed().isStandard() ? "bounce.savedstandard" : "bounce.saved"));
        }
    }

    /** Puts the standard words into the box, to begin with. */
    public void standard() {
        words = BounceSettings.STANDARD;
        shown = false;
    }

    /** Shows what a sender would read. */
    public void preview() {
        shown = true;
    }

    private BounceSettings typed() {
        return new BounceSettings(words.replace("\r\n", "\n"));
    }

    public String getShownText() {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        return typed().words(EXAMPLE + "@" + domain, domain);
    }

    public boolean isShown() {
        return shown;
    }

    public int getLongest() {
        return BounceSettings.LONGEST;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
