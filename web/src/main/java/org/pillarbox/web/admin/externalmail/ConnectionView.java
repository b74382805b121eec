package org.pillarbox.web.admin.externalmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One Connection (manual 6.2). */
@Named
@ViewScoped
public class ConnectionView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/connection";

    @Inject
    ConnectionAdministration administration;

    private final LinkForm form = new LinkForm();
    private transient List<String> entries;
    private int number;
    private boolean known;
    private String name = "";
    private boolean throughSocks;
    private boolean mainSchedule;

    /** Loads the Connection that the address names. */
    public void load() {
        Optional<Connection> shown = administration.connections().find(number);
        known = shown.isPresent();
        shown.ifPresent(this::show);
    }

    private void show(Connection shown) {
        name = shown.name();
        form.show(shown.link(), administration.entries());
        throughSocks = shown.throughSocks();
        mainSchedule = shown.mainSchedule();
    }

    /** Stores all boxes or none. */
    public void submit() {
        if (Submission.of(() -> administration.save(wanted(), form.typedPassword()))) {
            load();
            Submission.done(Texts.of("connection.saved"));
        }
    }

    private Connection wanted() {
        Connection now = administration
                .connections()
                .find(number)
                .orElseThrow(() -> new InvalidSetting("connection", Texts.of("connection.gone")));
        return new Connection(number, name, form.link(), mainSchedule, throughSocks, now.outMail());
    }

    /** The dial-up connections of this machine. */
    public List<String> getEntries() {
        if (entries == null) {
            entries = administration.entries().entries().stream()
                    .map(DialUpEntry::name)
                    .toList();
        }
        return entries;
    }

    public Link getOutMail() {
        return new Link("/admin/externalmail/out-mail").with("connection", number, "");
    }

    public LinkForm getForm() {
        return form;
    }

    public boolean isKnown() {
        return known;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int asked) {
        number = asked;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed.strip();
    }

    public boolean isThroughSocks() {
        return throughSocks;
    }

    public void setThroughSocks(boolean chosen) {
        throughSocks = chosen;
    }

    public boolean isMainSchedule() {
        return mainSchedule;
    }

    public void setMainSchedule(boolean chosen) {
        mainSchedule = chosen;
    }
}
