package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.GreylistSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Whether and how strangers are asked to come again. */
@Named
@ViewScoped
public class GreylistingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private boolean enabled;
    private int delaySeconds;
    private int windowHours;
    private int lifeDays;
    private int networkPasses;
    private String allowed = "";

    @PostConstruct
    void load() {
        GreylistSettings stored = settings.get(GreylistSettings.class);
        enabled = stored.enabled();
        delaySeconds = stored.delaySeconds();
        windowHours = stored.windowHours();
        lifeDays = stored.lifeDays();
        networkPasses = stored.networkPasses();
        allowed = stored.allowed();
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        GreylistSettings typed =
                new GreylistSettings(enabled, delaySeconds, windowHours, lifeDays, networkPasses, allowed);
        if (Submission.of(() -> settings.save(typed))) {
            load();
            Submission.done(Texts.of("greylisting.saved"));
        }
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean chosen) {
        enabled = chosen;
    }

    public int getDelaySeconds() {
        return delaySeconds;
    }

    public void setDelaySeconds(int typed) {
        delaySeconds = typed;
    }

    public int getWindowHours() {
        return windowHours;
    }

    public void setWindowHours(int typed) {
        windowHours = typed;
    }

    public int getLifeDays() {
        return lifeDays;
    }

    public void setLifeDays(int typed) {
        lifeDays = typed;
    }

    public int getNetworkPasses() {
        return networkPasses;
    }

    public void setNetworkPasses(int typed) {
        networkPasses = typed;
    }

    public String getAllowed() {
        return allowed;
    }

    public void setAllowed(String typed) {
        allowed = typed == null ? "" : typed.replace("\r\n", "\n");
    }
}
