package org.pillarbox.web.admin.utilities;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.LanQueue.Entry;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** What waits for other servers of the own network (manual 13.3, Server Status). */
@Named
@ViewScoped
public class LanQueueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    LanQueue queue;

    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<Entry> rows = List.of();
    private Paging paging = Paging.first(SIZE);
    private String page = "";

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, queue.count());
        rows = queue.list(paging.offset(), SIZE);
        checked.keySet().retainAll(rows.stream().map(Entry::id).toList());
    }

    /** Lets the checked ones be tried at once. */
    public void tryNow() {
        Set<Long> ids = rows.stream()
                .map(Entry::id)
                .filter(id -> checked.getOrDefault(id, false))
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            Submission.undone(Texts.of("outqueue.nonechecked"));
            return;
        }
        queue.tryNow(ids);
        checked.clear();
        load();
        Submission.done(Texts.of("lanqueue.tried", ids.size()));
    }

    public Link page(int number) {
        return new Link("/admin/utilities/lan-queue").with("page", number, 1);
    }

    public Map<Long, Boolean> getChecked() {
        return checked;
    }

    public List<Entry> getRows() {
        return rows;
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
