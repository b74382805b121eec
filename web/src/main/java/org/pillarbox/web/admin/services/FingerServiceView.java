package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.finger.FingerPreview;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.FingerSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.web.security.SignedIn;
import org.pillarbox.web.shell.ServiceState;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The page of the Finger service (manual 11.5.4): what is told of users, how that looks, and who may ask. */
@Named
@ViewScoped
public class FingerServiceView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String SERVICE = "finger";

    @Inject
    SettingsAdministration settings;

    @Inject
    ServerStatus server;

    @Inject
    FingerPreview preview;

    private AccessBox access;
    private String template = "";
    private String tryUser = "";
    private boolean tryVerbose;
    private String answer = "";

    @PostConstruct
    void load() {
        access = new AccessBox(AccessArea.FINGER, settings, server);
        template = settings.get(FingerSettings.class).template();
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        tryUser = SignedIn.user(request).map(WebUser::name).orElse("");
        answer = told().orElse("");
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        FingerSettings typed = new FingerSettings(template);
        if (access.mayBeStored()
                && Submission.of(() -> {
                    settings.save(typed);
                    access.store();
                })) {
            template = typed.template();
            answer = told().orElse("");
            Submission.done(Texts.of("finger.saved"));
        }
    }

    /** Puts the template of a new server into the box; nothing is stored. */
    public void standard() {
        template = FingerSettings.DEFAULTS.template();
    }

    /** Shows what the template in the box tells of the user. */
    public void tryOut() {
        Optional<String> told = told();
        answer = told.orElse("");
        if (told.isEmpty()) {
            Submission.refuse("tryUser", Texts.of("finger.try.unknown"));
        }
    }

    private Optional<String> told() {
        return preview.preview(template, tryUser, tryVerbose);
    }

    public ServiceState getState() {
        return ServicePages.state(server, SERVICE);
    }

    public AccessBox getAccess() {
        return access;
    }

    public int getLongest() {
        return FingerSettings.LONGEST;
    }

    /** What the template tells of the user that was tried last. */
    public String getAnswer() {
        return answer;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String typed) {
        template = typed == null ? "" : typed;
    }

    public String getTryUser() {
        return tryUser;
    }

    public void setTryUser(String typed) {
        tryUser = typed == null ? "" : typed.strip();
    }

    public boolean isTryVerbose() {
        return tryVerbose;
    }

    public void setTryVerbose(boolean typed) {
        tryVerbose = typed;
    }
}
