package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Sender Checks page. */
@Named
@ViewScoped
public class SenderChecksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private boolean enabled;
    private boolean loopback;
    private String dmarc = "";
    private String spf = "";
    private String dkim = "";
    private String folder = "";
    private String rules = "";

    @PostConstruct
    void load() {
        AuthenticitySettings now = settings.get(AuthenticitySettings.class);
        enabled = now.enabled();
        loopback = now.loopback();
        dmarc = now.dmarc().name();
        spf = now.spf().name();
        dkim = now.dkim().name();
        folder = now.folder();
        rules = SenderRuleLines.of(now.rules());
    }

    /** Stores all boxes or none. */
    public void submit() {
        if (Submission.of(() -> settings.save(typed()))) {
            load();
            Submission.done(Texts.of("senders.saved"));
        }
    }

    private AuthenticitySettings typed() {
        return new AuthenticitySettings(
                enabled,
                loopback,
                action("dmarc", dmarc),
                action("spf", spf),
                action("dkim", dkim),
                folder,
                SenderRuleLines.parse(rules));
    }

    private static SenderAction action(String field, String name) {
        return Arrays.stream(SenderAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(field, name));
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isLoopback() {
        return loopback;
    }

    public void setLoopback(boolean loopback) {
        this.loopback = loopback;
    }

    public String getDmarc() {
        return dmarc;
    }

    public void setDmarc(String dmarc) {
        this.dmarc = dmarc;
    }

    public String getSpf() {
        return spf;
    }

    public void setSpf(String spf) {
        this.spf = spf;
    }

    public String getDkim() {
        return dkim;
    }

    public void setDkim(String dkim) {
        this.dkim = dkim;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder == null ? "" : folder.strip();
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules == null ? "" : rules;
    }
}
