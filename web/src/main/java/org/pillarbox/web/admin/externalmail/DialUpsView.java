package org.pillarbox.web.admin.externalmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The dial-up connections of this machine: a list, and below it one to be added or changed. */
@Named
@ViewScoped
public class DialUpsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/admin/externalmail/dial-ups";

    @Inject
    ConnectionAdministration administration;

    private transient List<DialUpEntry> rows;
    private String asked = "";
    private String before = "";
    private String name = "";
    private String dialCommand = "";
    private String hangUpCommand = "";
    private String networkInterface = "";

    /** Loads the list, and the one that the address names. */
    public void load() {
        clear();
        administration.entries().find(asked).ifPresent(this::show);
    }

    private void show(DialUpEntry entry) {
        before = entry.name();
        name = entry.name();
        dialCommand = entry.dialCommand();
        hangUpCommand = entry.hangUpCommand();
        networkInterface = entry.networkInterface();
    }

    /** Stores the one below the list. */
    public void submit() {
        DialUpEntry entry = new DialUpEntry(name, dialCommand, hangUpCommand, networkInterface);
        if (Submission.of(() -> administration.saveEntry(before, entry))) {
            clear();
            Submission.done(Texts.of("dialups.saved", entry.name()));
        }
    }

    /** Forgets one. */
    public void remove(DialUpEntry entry) {
        if (Submission.of(() -> administration.removeEntries(Set.of(entry.name())))) {
            clear();
            Submission.done(Texts.of("dialups.removed", entry.name()));
        }
    }

    private void clear() {
        rows = null;
        before = "";
        name = "";
        dialCommand = "";
        hangUpCommand = "";
        networkInterface = "";
    }

    /** The page with this one below the list. */
    public Link open(DialUpEntry entry) {
        return new Link(PATH).with("name", entry.name(), "");
    }

    /** Whether the one below the list is there already. */
    public boolean isChanging() {
        return !before.isEmpty();
    }

    public List<DialUpEntry> getRows() {
        if (rows == null) {
            rows = administration.entries().entries();
        }
        return rows;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String given) {
        asked = given == null ? "" : given;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = text(typed);
    }

    public String getDialCommand() {
        return dialCommand;
    }

    public void setDialCommand(String typed) {
        dialCommand = text(typed);
    }

    public String getHangUpCommand() {
        return hangUpCommand;
    }

    public void setHangUpCommand(String typed) {
        hangUpCommand = text(typed);
    }

    public String getNetworkInterface() {
        return networkInterface;
    }

    public void setNetworkInterface(String typed) {
        networkInterface = text(typed);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
