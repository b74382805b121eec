package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingQuery.Column;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Aliases page (manual 4.2.3.5): the mappings that lead to the user, and the lists that the user is on. */
@Named
@ViewScoped
public class AliasesView extends UserPage<UserDetails> {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/aliases";
    private static final int SIZE = 50;

    @Inject
    UserAdministration users;

    @Inject
    GroupAdministration groups;

    @Inject
    MappingAdministration mappings;

    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<Mapping> rows = List.of();
    private List<Mapping> deleting = List.of();
    private List<ListLine> lists = List.of();
    private Paging paging = Paging.first(SIZE);
    private long id;
    private String name = "";
    private boolean descending;
    private String page = "";

    /** One list, and whether the user is on it. */
    public record ListLine(String name, boolean member) {}

    @Override
    Optional<UserDetails> find(String name) {
        return users.find(name);
    }

    @Override
    void show(UserDetails details) {
        id = details.id();
        name = details.name();
        lists = lists();
        refresh();
    }

    private void refresh() {
        paging = Paging.of(page, SIZE, mappings.count(query(0)));
        rows = mappings.list(query(paging.offset()));
        checked.keySet().retainAll(rows.stream().map(Mapping::id).toList());
    }

    private MappingQuery query(int offset) {
        return new MappingQuery(
                Optional.empty(), Optional.empty(), Optional.of(name), Column.ADDRESS, descending, offset, SIZE);
    }

    private List<ListLine> lists() {
        List<ListLine> lines = new ArrayList<>();
        for (MailGroup group : groups.builtIn()) {
            lines.add(new ListLine(group.name(), group.members().stream().anyMatch(member -> member.id() == id)));
        }
        Optional<String> own = groups.ofUser(name).map(UserGroup::name);
        groups.names().forEach(group -> lines.add(new ListLine(group, own.equals(Optional.of(group)))));
        return List.copyOf(lines);
    }

    /** Asks before aliases are deleted. */
    public void askDelete() {
        deleting = rows.stream()
                .filter(row -> checked.getOrDefault(row.id(), false))
                .toList();
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("aliases.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        Submission.of(() -> {
            int count = mappings.delete(deleting.stream().map(Mapping::id).collect(Collectors.toSet()));
            checked.clear();
            refresh();
            Submission.done(Texts.of("aliases.deleted", count));
        });
        deleting = List.of();
    }

    /** The wizard for a new alias of this user. */
    public Link getAdding() {
        return new Link(AddAliasView.PATH).with("user", name, "");
    }

    /** The page that edits an alias. */
    public Link open(Mapping row) {
        return new Link(AliasView.PATH).with("user", name, "").with("id", row.id(), 0);
    }

    /** The other order. */
    public Link getTurned() {
        return new Link(PATH).with("user", name, "").with("desc", !descending, false);
    }

    public Link page(int number) {
        return new Link(PATH)
                .with("user", name, "")
                .with("desc", descending, false)
                .with("page", number, 1);
    }

    public Map<Long, Boolean> getChecked() {
        return checked;
    }

    public List<Mapping> getRows() {
        return rows;
    }

    public List<Mapping> getDeleting() {
        return deleting;
    }

    public List<ListLine> getLists() {
        return lists;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getName() {
        return name;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
