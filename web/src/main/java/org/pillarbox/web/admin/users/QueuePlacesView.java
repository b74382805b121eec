package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.PlaceState;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Selection;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Where queued mail goes, and why it is still here, destination by destination. */
@Named
@RequestScoped
public class QueuePlacesView {
    private static final int MOST = 100;

    @Inject
    OutQueue queue;

    @Inject
    QueueActions actions;

    private List<PlaceState> rows = List.of();
    private QueueState state = QueueState.EMPTY;
    private boolean loaded;

    private void load() {
        if (!loaded) {
            rows = queue.places(MOST);
            state = queue.state();
            loaded = true;
        }
    }

    /** Lets all mail for a destination be tried at once. */
    public void tryNow(String place) {
        int tried = actions.tryNow(new Selection.Matching(QueueFilter.of(place)));
        loaded = false;
        if (tried > 0) {
            Submission.done(Texts.of("outqueue.tried", tried));
        } else {
            Submission.undone(Texts.of("outqueue.unchanged"));
        }
    }

    /** The queue with only what goes there. */
    public Link messages(PlaceState row) {
        return new Link(OutQueueFilter.PATH).with("place", row.place(), "");
    }

    public boolean isCut() {
        return getRows().size() == MOST;
    }

    public List<PlaceState> getRows() {
        load();
        return rows;
    }

    public QueueState getState() {
        load();
        return state;
    }
}
