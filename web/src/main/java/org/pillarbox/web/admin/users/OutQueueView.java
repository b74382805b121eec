package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutQueue.Entry;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Route;
import org.pillarbox.queue.Selection;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/**
 * The outgoing queue, {@code *OUTQUEUE} (manual 4.2): what waits, why, and what is done with it. What it shows stands in its address;
 * only the lines of one page are loaded.
 */
@Named
@ViewScoped
public class OutQueueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    /** Questions that are asked before something is done. */
    public enum Question {
        NONE,
        DELETE,
        ROUTE,
        EXPORT
    }

    @Inject
    OutQueue queue;

    @Inject
    QueueActions actions;

    @Inject
    QueueRoutes routes;

    private final OutQueueFilter filter = new OutQueueFilter();
    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<Entry> rows = List.of();
    private Paging paging = Paging.first(SIZE);
    private QueueState state = QueueState.EMPTY;
    private boolean all;
    private Question question = Question.NONE;
    private String route = "0";
    private String server = "";

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(filter.getPage(), SIZE, queue.count(filter.filter()));
        rows = queue.list(filter.filter(), paging.offset(), SIZE);
        state = queue.state();
        checked.keySet().retainAll(rows.stream().map(Entry::id).toList());
    }

    public void hold() {
        change(actions::hold, "outqueue.held");
    }

    public void release() {
        change(actions::release, "outqueue.released");
    }

    public void tryNow() {
        change(actions::tryNow, "outqueue.tried");
    }

    public void askDelete() {
        ask(Question.DELETE);
    }

    public void askRoute() {
        ask(Question.ROUTE);
    }

    public void askExport() {
        ask(Question.EXPORT);
    }

    private void ask(Question asked) {
        boolean some = getChosen() > 0;
        question = some ? asked : Question.NONE;
        if (!some) {
            Submission.undone(Texts.of("outqueue.nonechecked"));
        }
    }

    /** Without a word to the senders. */
    public void delete() {
        change(what -> deleteAll(what, false), "outqueue.deleted");
    }

    /** With a report to the senders. */
    public void bounce() {
        change(what -> deleteAll(what, true), "outqueue.returned");
    }

    private int deleteAll(Selection what, boolean tellSenders) {
        int deleted = 0;
        int more;
        do {
            more = actions.delete(what, tellSenders);
            deleted += more;
        } while (more == QueueActions.AT_ONCE);
        return deleted;
    }

    /** Sends what was chosen another way. */
    public void reroute() {
        Route way = routes.of(route, server);
        Submission.of(() -> change(what -> actions.route(what, way), "outqueue.rerouted"));
    }

    private void change(ToIntFunction<Selection> action, String message) {
        if (getChosen() == 0) {
            Submission.undone(Texts.of("outqueue.nonechecked"));
            return;
        }
        int done = action.applyAsInt(selection());
        checked.clear();
        all = false;
        question = Question.NONE;
        load();
        if (done > 0) {
            Submission.done(Texts.of(message, done));
        } else {
            Submission.undone(Texts.of("outqueue.unchanged"));
        }
    }

    private Selection selection() {
        return all ? new Selection.Matching(filter.filter()) : new Selection.Ids(chosen());
    }

    private Set<Long> chosen() {
        return rows.stream()
                .map(Entry::id)
                .filter(id -> checked.getOrDefault(id, false))
                .collect(Collectors.toSet());
    }

    /** How many entries are meant. */
    public long getChosen() {
        return all ? paging.total() : chosen().size();
    }

    /** What was chosen as a file of this kind. */
    public Link file(String kind) {
        Link link = filter.of(QueueExportServlet.PATH).with("kind", kind, "");
        return all
                ? link
                : link.with(
                        "ids", chosen().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")), "");
    }

    public Link page(int number) {
        return filter.page(number);
    }

    /** The queue with only what is in this state. */
    public Link only(String activity) {
        return new Link(OutQueueFilter.PATH).with("state", activity, "");
    }

    public OutQueueFilter getFilter() {
        return filter;
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

    public QueueState getState() {
        return state;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public Question getQuestion() {
        return question;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route == null ? "0" : route;
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server == null ? "" : server.strip();
    }
}
