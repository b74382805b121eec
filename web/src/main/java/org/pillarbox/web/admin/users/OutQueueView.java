package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutQueue.Entry;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The outgoing queue, {@code *OUTQUEUE} (manual 4.2): look, hold, release, delete. */
@Named
@ViewScoped
public class OutQueueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    OutQueue queue;

    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<Entry> rows = List.of();
    private Paging paging = Paging.first(SIZE);
    private String page = "";
    private int deleting;

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, queue.count());
        rows = queue.list(paging.offset(), SIZE);
        checked.keySet().retainAll(rows.stream().map(Entry::id).toList());
    }

    public void hold() {
        change(queue::hold, "outqueue.held");
    }

    public void release() {
        change(queue::release, "outqueue.released");
    }

    /** Asks before entries are deleted. */
    public void askDelete() {
        deleting = chosen().size();
        if (deleting == 0) {
            Submission.undone(Texts.of("outqueue.nonechecked"));
        }
    }

    public void delete() {
        change(queue::delete, "outqueue.deleted");
        deleting = 0;
    }

    private void change(Consumer<Set<Long>> action, String message) {
        Set<Long> ids = chosen();
        if (ids.isEmpty()) {
            Submission.undone(Texts.of("outqueue.nonechecked"));
            return;
        }
        action.accept(ids);
        checked.clear();
        load();
        Submission.done(Texts.of(message, ids.size()));
    }

    private Set<Long> chosen() {
        return rows.stream()
                .map(Entry::id)
                .filter(id -> checked.getOrDefault(id, false))
                .collect(Collectors.toSet());
    }

    public Link page(int number) {
        return new Link("/admin/users/outqueue").with("page", number, 1);
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

    public int getDeleting() {
        return deleting;
    }
}
