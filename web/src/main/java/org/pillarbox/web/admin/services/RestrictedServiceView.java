package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The page of a service of which nothing but the access is set; the page's name is the service's. */
@Named
@ViewScoped
public class RestrictedServiceView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    ServerStatus server;

    private AccessBox access;

    @PostConstruct
    void load() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        String name = page.substring(page.lastIndexOf('/') + 1, page.lastIndexOf('.'));
        access = new AccessBox(AccessArea.of(name).orElseThrow(), settings, server);
    }

    /** Stores the restrictions. */
    public void submit() {
        if (access.mayBeStored() && Submission.of(access::store)) {
            Submission.done(Texts.of("access.saved"));
        }
    }

    public AccessBox getAccess() {
        return access;
    }
}
