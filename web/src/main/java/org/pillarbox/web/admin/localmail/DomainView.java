package org.pillarbox.web.admin.localmail;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** A domain mapping that is changed (manual 12.2). */
@Named("domainMappingView")
@ViewScoped
public class DomainView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/localmail/domain";

    @Inject
    SettingsAdministration settings;

    private final DomainForm form = new DomainForm();
    private String from = "";

    /** Loads the mapping that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        Optional<DomainMapping> found =
                settings.get(DomainMappingSettings.class).from(from);
        if (found.isPresent()) {
            from = found.get().from();
            form.show(found.get());
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** Replaces the mapping, and goes back to the list. */
    public void submit() {
        if (Submission.of(() -> settings.save(
                settings.get(DomainMappingSettings.class).without(Set.of(from)).with(form.mapping())))) {
            DomainForm.go(new Link(DomainsView.PATH).with("changed", form.getFrom(), ""));
        }
    }

    public DomainForm getForm() {
        return form;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }
}
