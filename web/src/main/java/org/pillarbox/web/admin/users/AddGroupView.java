package org.pillarbox.web.admin.users;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The Add Group wizard of one page (manual 4.3.7). */
@Named
@ViewScoped
public class AddGroupView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    GroupAdministration groups;

    private final GroupForm form = new GroupForm(GroupSettings.NONE);
    private String name = "";

    /** Makes the group, and goes back to the list. */
    public void finish() {
        if (Submission.of(() -> groups.create(name, form.settings()))) {
            go(new Link(GroupsView.PATH).with("added", name, ""));
        }
    }

    private static void go(Link link) {
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GroupForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }
}
