package org.pillarbox.web.admin.localmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The Add Domain Mapping wizard of one page (manual 12.2). */
@Named("addDomainMappingView")
@ViewScoped
public class AddDomainView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private final DomainForm form = new DomainForm();

    /** Adds the mapping, and goes back to the list. */
    public void finish() {
        if (Submission.of(
                () -> settings.save(settings.get(DomainMappingSettings.class).with(form.mapping())))) {
            DomainForm.go(new Link(DomainsView.PATH).with("added", form.getFrom(), ""));
        }
    }

    public DomainForm getForm() {
        return form;
    }
}
