package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.importing.ImportChoice;
import org.pillarbox.directory.importing.ImportPreview;
import org.pillarbox.directory.importing.NewUsers;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Bulk Add Users (manual 4.3.2.4): one line for each new user. */
@Named("bulkAddView")
@ViewScoped
public class BulkView extends ImportPage {
    private static final long serialVersionUID = 1L;

    @Inject
    GroupAdministration groups;

    private final HashMap<String, Boolean> protocols = new HashMap<>();
    private String lines = "";
    private String group = "";
    private boolean sends = true;
    private boolean receives = true;
    private boolean welcome = true;
    private UserFile file;
    private ImportPreview preview;

    public BulkView() {
        Boxes.check(Protocol.class, EnumSet.allOf(Protocol.class), protocols);
    }

    /** Adds all, or shows first which lines cannot be added. */
    public void add() {
        if (!look()) {
            return;
        }
        if (preview.refused().isEmpty()) {
            addGood();
        } else if (preview.created() == 0) {
            Submission.undone(Texts.of("bulk.nothing"));
        } else {
            Submission.undone(Texts.of("bulk.some", preview.refused().size(), preview.created()));
        }
    }

    /** Adds those that can be added. */
    public void addGood() {
        if (file != null && start(file, choice())) {
            lines = "";
            file = null; // it may hold passwords
            preview = null;
        }
    }

    private boolean look() {
        file = null;
        preview = null;
        return Submission.of(() -> {
            file = imports.readLines(lines);
            preview = imports.preview(file, choice());
        });
    }

    private ImportChoice choice() {
        NewUsers all = new NewUsers(
                Optional.of(group).filter(chosen -> !chosen.isEmpty()),
                Boxes.checked(Protocol.class, protocols),
                sends,
                receives);
        return new ImportChoice(false, true, false, Optional.empty(), true, welcome, all);
    }

    public ImportPreview getPreview() {
        return preview;
    }

    /** The boxes of {@link Protocol}, by name. */
    public Map<String, Boolean> getProtocols() {
        return protocols;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines == null ? "" : lines;
    }

    /** The names of all groups. */
    public List<String> getGroups() {
        return groups.names();
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group.strip();
    }

    public boolean isSends() {
        return sends;
    }

    public void setSends(boolean sends) {
        this.sends = sends;
    }

    public boolean isReceives() {
        return receives;
    }

    public void setReceives(boolean receives) {
        this.receives = receives;
    }

    public boolean isWelcome() {
        return welcome;
    }

    public void setWelcome(boolean welcome) {
        this.welcome = welcome;
    }
}
