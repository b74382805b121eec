package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A group's settings and who is in it (manual 4.3.7). */
@Named
@ViewScoped
public class GroupView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/group";
    private static final int MOST_MEMBERS = 200;

    @Inject
    GroupAdministration groups;

    private final GroupForm form = new GroupForm(GroupSettings.NONE);
    private List<String> members = List.of();
    private String group = "";
    private String name = "";
    private long id;

    /** Loads the group that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        Optional<UserGroup> found = groups.find(group);
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
        if (Submission.of(() -> show(groups.change(new UserGroup(id, name, form.settings()))))) {
            Submission.done(Texts.of("group.saved", name));
        }
    }

    private void show(UserGroup found) {
        id = found.id();
        name = found.name();
        form.show(found.settings());
        members = groups.memberNames(found, MOST_MEMBERS + 1);
    }

    public GroupForm getForm() {
        return form;
    }

    /** The first members. */
    public List<String> getMembers() {
        return members.subList(0, Math.min(members.size(), MOST_MEMBERS));
    }

    /** Whether there are more members than are shown. */
    public boolean isMore() {
        return members.size() > MOST_MEMBERS;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public String getName() {
        return name;
    }
}
