package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.web.admin.mappings.MappingForm;
import org.pillarbox.web.shell.Keys;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One alias of a user (manual 4.2.3.5.3): a mapping whose target stays. */
@Named
@ViewScoped
public class AliasView extends UserPage<Mapping> {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/alias";

    @Inject
    MappingAdministration mappings;

    private final MappingForm form = new MappingForm();
    private String asked = "";
    private long id;
    private String name = "";
    private String heading = "";

    /** Only one that leads to the user whose page it is. */
    @Override
    Optional<Mapping> find(String user) {
        return Keys.parse(asked)
                .flatMap(mappings::find)
                .filter(mapping -> mapping.target().key().equals(new MappingTarget.Named(user).key()));
    }

    @Override
    void show(Mapping alias) {
        id = alias.id();
        name = alias.target().toString();
        heading = alias.toString();
        form.show(alias);
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(mappings.change(id, form.draft())))) {
            // The heading names what was saved, and stands outside of the form.
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getPartialViewContext().getRenderIds().add("heading");
            Submission.done(Texts.of("alias.saved"));
        }
    }

    /** The user's page. */
    public Link getBack() {
        return new Link(AliasesView.PATH).with("user", name, "");
    }

    public MappingForm getForm() {
        return form;
    }

    public String getName() {
        return name;
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
