package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.PasswordServiceSettings;
import org.pillarbox.settings.PasswordServiceSettings.ClearText;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.web.shell.ServiceState;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The page of the Password service (manual 11.7): from where passwords are taken in the clear, and who may connect. */
@Named
@ViewScoped
public class PasswordServiceView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String SERVICE = "password";

    @Inject
    SettingsAdministration settings;

    @Inject
    ServerStatus server;

    private AccessBox access;
    private ClearText clearText = ClearText.THIS_COMPUTER;

    @PostConstruct
    void load() {
        access = new AccessBox(AccessArea.PASSWORD, settings, server);
        clearText = settings.get(PasswordServiceSettings.class).clearText();
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        if (access.mayBeStored()
                && Submission.of(() -> {
                    settings.save(new PasswordServiceSettings(clearText));
                    access.store();
                })) {
            Submission.done(Texts.of("passwordservice.saved"));
        }
    }

    /** Whether strangers' networks lie on the way of passwords that anybody can read. */
    public boolean isInTheOpen() {
        return settings.get(PasswordServiceSettings.class).clearText() == ClearText.EVERYWHERE;
    }

    public ServiceState getState() {
        return ServicePages.state(server, SERVICE);
    }

    public AccessBox getAccess() {
        return access;
    }

    public ClearText getClearText() {
        return clearText;
    }

    public void setClearText(ClearText chosen) {
        clearText = chosen == null ? clearText : chosen;
    }
}
