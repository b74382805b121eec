package org.pillarbox.web.admin.mappings;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.web.shell.Keys;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One mapping (manual 5.4). */
@Named
@ViewScoped
public class MappingView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/mappings/mapping";

    @Inject
    MappingAdministration mappings;

    private final MappingForm form = new MappingForm();
    private String asked = "";
    private long id;
    private String heading = "";

    /** Loads the mapping that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        Optional<Mapping> found = Keys.parse(asked).flatMap(mappings::find);
        if (found.isPresent()) {
            show(found.get());
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(mappings.change(id, form.draft())))) {
            // The heading names what was saved, and stands outside of the form.
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getPartialViewContext().getRenderIds().add("heading");
            Submission.done(Texts.of("mapping.saved"));
        }
    }

    private void show(Mapping mapping) {
        id = mapping.id();
        heading = mapping.toString();
        form.show(mapping);
    }

    public MappingForm getForm() {
        return form;
    }

    public String getHeading() {
        return heading;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked == null ? "" : asked;
    }
}
