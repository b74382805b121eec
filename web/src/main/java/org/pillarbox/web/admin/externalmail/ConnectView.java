package org.pillarbox.web.admin.externalmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.schedule.Polling;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.web.shell.ConnectAnswers;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;

/** Connect Now: start connections, see what runs, what came of earlier ones (manual 7.4.3, 22.3). */
@Named
@ViewScoped
public class ConnectView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/connect";
    private static final int SIZE = 25;

    @Inject
    Connecting connecting;

    @Inject
    Polling polling;

    @Inject
    Settings settings;

    private transient List<RunRow> busy;
    private transient List<RunRow> history;
    private Paging paging = Paging.first(SIZE);
    private String page = "";

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, connecting.historyCount());
        busy = connecting.busy().stream().map(RunRow::new).toList();
        history = connecting.history(paging.offset(), SIZE).stream()
                .map(RunRow::new)
                .toList();
    }

    /** Runs the only Connection, or those of the main schedule. */
    public void primary() {
        connect(isSeveral() ? RunTarget.PRIMARY : RunTarget.ALL);
    }

    /** Runs each. */
    public void all() {
        connect(RunTarget.ALL);
    }

    /** Runs one. */
    public void one(int number) {
        connect(RunTarget.one(number));
    }

    private void connect(RunTarget target) {
        ConnectAnswers.begun(connecting.connect(target));
        load();
    }

    /** Ends one. */
    public void hangUp(int connection) {
        say(connecting.hangUp(connection));
    }

    /** Ends all. */
    public void hangUpAll() {
        say(connecting.hangUp());
    }

    private void say(int ended) {
        ConnectAnswers.ended(ended);
        load();
    }

    public Link page(int number) {
        return new Link(PATH).with("page", number, 1);
    }

    public List<RunRow> getBusy() {
        if (busy == null) {
            load();
        }
        return busy;
    }

    public List<RunRow> getHistory() {
        if (history == null) {
            load();
        }
        return history;
    }

    public List<Connection> getConnections() {
        return settings.get(Connections.class).all();
    }

    public boolean isSeveral() {
        return getConnections().size() > 1;
    }

    public boolean isPolled() {
        return polling.now().next().isPresent();
    }

    public Instant getNext() {
        return polling.now().next().orElse(Instant.EPOCH);
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
