package org.pillarbox.web.admin.mappings;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The Add Mapping wizard of one page (manual 5.2). */
@Named
@ViewScoped
public class AddMappingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/admin/mappings/add";

    @Inject
    MappingAdministration mappings;

    private final MappingForm form = new MappingForm();

    /** Makes the mapping, and goes back to the list. */
    public void finish() {
        create(MappingsView.PATH);
    }

    /** Makes the mapping, and shows the page empty again. */
    public void finishAndAddAnother() {
        create(PATH);
    }

    private void create(String next) {
        Submission.of(() -> {
            Mapping created = mappings.create(form.draft());
            go(new Link(next).with("added", created, ""));
        });
    }

    private static void go(Link link) {
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MappingForm getForm() {
        return form;
    }
}
