package org.pillarbox.web.admin.users;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.web.admin.mappings.MappingForm;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The Add User Alias wizard of one page (manual 4.2.3.5.1). */
@Named
@ViewScoped
public class AddAliasView extends UserPage<UserDetails> {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/add-alias";

    @Inject
    UserAdministration users;

    @Inject
    MappingAdministration mappings;

    private final MappingForm form = new MappingForm();
    private String name = "";

    @Override
    Optional<UserDetails> find(String name) {
        return users.find(name);
    }

    @Override
    void show(UserDetails details) {
        name = details.name();
        form.setTarget(name);
    }

    /** Makes the alias, and goes back to the user's page. */
    public void finish() {
        Submission.of(() -> {
            Mapping created = mappings.create(form.draft());
            go(getBack().with("added", created.address(), ""));
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
}
