package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The list of Connections (manual 6.2): open, add, delete. */
@Named
@ViewScoped
public class ConnectionsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/connections";

    @Inject
    ConnectionAdministration administration;

    private final Map<Integer, Boolean> checked = new HashMap<>();
    private transient List<Connection> rows;
    private transient Set<Integer> online;
    private TreeSet<Integer> deleting = new TreeSet<>();

    @PostConstruct
    void load() {
        rows = administration.connections().all();
        online = administration.online();
        checked.keySet().retainAll(rows.stream().map(Connection::number).toList());
    }

    /** Asks before Connections are deleted. */
    public void askDelete() {
        deleting = new TreeSet<>();
        checked.forEach((number, is) -> {
            if (Boolean.TRUE.equals(is)) {
                deleting.add(number);
            }
        });
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("connections.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        Set<Integer> gone = deleting;
        if (Submission.of(() -> administration.remove(gone))) {
            checked.clear();
            Submission.done(Texts.of("connections.deleted", gone.size()));
        }
        deleting = new TreeSet<>();
        load();
    }

    public Link open(Connection row) {
        return new Link(ConnectionView.PATH).with("number", row.number(), "");
    }

    public Link outMail(Connection row) {
        return new Link("/admin/externalmail/out-mail").with("connection", row.number(), "");
    }

    /** By what it is made, in words. */
    public String way(Connection row) {
        return row.link() instanceof DialUp dialUp ? dialUp.entry() : Texts.of("connections.lan");
    }

    public boolean isOnline(Connection row) {
        return online != null && online.contains(row.number());
    }

    public Map<Integer, Boolean> getChecked() {
        return checked;
    }

    public List<Connection> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** What is asked about, in order. */
    public List<String> getDeleting() {
        return getRows().stream()
                .filter(row -> deleting.contains(row.number()))
                .map(Connection::name)
                .toList();
    }
}
