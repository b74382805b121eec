package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SignatureSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Global Signature page (manual 4.3.4): four boxes, and beside each how what is stored will look. */
@Named
@ViewScoped
public class SignatureView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String defaultPlain = "";
    private String defaultHtml = "";
    private String authenticatedPlain = "";
    private String authenticatedHtml = "";
    private SignaturePreview standard = SignaturePreview.NONE;
    private SignaturePreview authenticated = SignaturePreview.NONE;

    @PostConstruct
    void load() {
        SignatureSettings now = settings.get(SignatureSettings.class);
        defaultPlain = now.defaultPlain();
        defaultHtml = now.defaultHtml();
        authenticatedPlain = now.authenticatedPlain();
        authenticatedHtml = now.authenticatedHtml();
        show(now);
    }

    /** Stores all boxes or none. */
    public void submit() {
        SignatureSettings typed =
                new SignatureSettings(defaultPlain, defaultHtml, authenticatedPlain, authenticatedHtml);
        if (Submission.of(() -> settings.save(typed))) {
            show(typed);
            Submission.done(Texts.of("signature.saved"));
        }
    }

    private void show(SignatureSettings stored) {
        standard = SignaturePreview.of(stored.defaultPlain(), stored.defaultHtml());
        authenticated = SignaturePreview.of(stored.authenticatedPlain(), stored.authenticatedHtml());
    }

    private static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    public String getDefaultPlain() {
        return defaultPlain;
    }

    public void setDefaultPlain(String typed) {
        defaultPlain = lines(typed);
    }

    public String getDefaultHtml() {
        return defaultHtml;
    }

    public void setDefaultHtml(String typed) {
        defaultHtml = lines(typed);
    }

    public String getAuthenticatedPlain() {
        return authenticatedPlain;
    }

    public void setAuthenticatedPlain(String typed) {
        authenticatedPlain = lines(typed);
    }

    public String getAuthenticatedHtml() {
        return authenticatedHtml;
    }

    public void setAuthenticatedHtml(String typed) {
        authenticatedHtml = lines(typed);
    }

    public SignaturePreview getStandard() {
        return standard;
    }

    public SignaturePreview getAuthenticated() {
        return authenticated;
    }
}
