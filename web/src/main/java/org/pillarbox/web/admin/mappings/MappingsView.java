package org.pillarbox.web.admin.mappings;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The list of mappings (manual chapter 5): open, add, delete, import, export. What it shows stands in its address. */
@Named
@ViewScoped
public class MappingsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/mappings/list";
    private static final int SIZE = 50;

    @Inject
    MappingAdministration mappings;

    private final MappingsFilter filter = new MappingsFilter();
    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<Mapping> rows = List.of();
    private List<Mapping> deleting = List.of();
    private Paging paging = Paging.first(SIZE);

    /** Loads the page's lines; called before the page is shown, and after each change. */
    public void load() {
        paging = Paging.of(filter.getPage(), SIZE, mappings.count(filter.query(0, SIZE)));
        rows = mappings.list(filter.query(paging.offset(), SIZE));
        checked.keySet().retainAll(rows.stream().map(Mapping::id).toList());
    }

    /** Asks before mappings are deleted. */
    public void askDelete() {
        deleting = rows.stream()
                .filter(row -> checked.getOrDefault(row.id(), false))
                .toList();
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("mappings.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        Submission.of(() -> {
            int count = mappings.delete(deleting.stream().map(Mapping::id).collect(Collectors.toSet()));
            checked.clear();
            load();
            Submission.done(Texts.of("mappings.deleted", count));
        });
        deleting = List.of();
    }

    /** Answers with the file of all mappings instead of the page. */
    public void export() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"mappings.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        mappings.export(external.getResponseOutputStream());
        faces.responseComplete();
    }

    /** The page that edits a mapping. */
    public Link open(Mapping row) {
        return new Link(MappingView.PATH).with("id", row.id(), 0);
    }

    /** When a mapping is used, in words. */
    public String usage(Mapping row) {
        return Texts.ofName("mapping.usage.", row.usage().name());
    }

    /** The list sorted by this column; the other way round when it is sorted so already. */
    public Link sortedBy(MappingQuery.Column column) {
        return filter.sortedBy(column);
    }

    public Link page(int number) {
        return filter.page(number);
    }

    public Link letter(String letter) {
        return filter.letter(letter);
    }

    public MappingsFilter getFilter() {
        return filter;
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

    public Paging getPaging() {
        return paging;
    }
}
