package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The list of groups (manual 4.3.6): open, add, delete. */
@Named
@ViewScoped
public class GroupsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/groups";
    private static final int SIZE = 50;

    @Inject
    GroupAdministration groups;

    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<GroupRow> rows = List.of();
    private List<GroupRow> deleting = List.of();
    private List<MailGroup> builtIn = List.of();
    private Paging paging = Paging.first(SIZE);
    private String page = "";

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, groups.count());
        rows = groups.list(paging.offset(), SIZE);
        builtIn = groups.builtIn();
        checked.keySet().retainAll(rows.stream().map(row -> row.group().id()).toList());
    }

    /** Asks before groups are deleted. */
    public void askDelete() {
        deleting = rows.stream()
                .filter(row -> checked.getOrDefault(row.group().id(), false))
                .toList();
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("groups.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        int count = deleting.size();
        boolean done = Submission.of(() ->
                groups.delete(deleting.stream().map(row -> row.group().id()).collect(Collectors.toSet())));
        if (done) {
            checked.clear();
            load();
            Submission.done(Texts.of("groups.deleted", count));
        }
        deleting = List.of();
    }

    public Link page(int number) {
        return new Link(PATH).with("page", number, 1);
    }

    public Link open(GroupRow row) {
        return new Link(GroupView.PATH).with("group", row.group().name(), "");
    }

    public Map<Long, Boolean> getChecked() {
        return checked;
    }

    public List<GroupRow> getRows() {
        return rows;
    }

    public List<GroupRow> getDeleting() {
        return deleting;
    }

    public List<MailGroup> getBuiltIn() {
        return builtIn;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
