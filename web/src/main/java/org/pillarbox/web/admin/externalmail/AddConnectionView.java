package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.outmail.internet.NewConnections;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link.Lan;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Add Connection wizard (manual 6.2): the link, its Out Mail, and a look at both. Nothing is stored before Finish. */
@Named
@ViewScoped
public class AddConnectionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PAGE = 3;

    /** A relay is set later. */
    private static final String LATER = "LATER";

    @Inject
    ConnectionAdministration administration;

    @Inject
    NewConnections added;

    private final LinkForm form = new LinkForm();
    private transient List<String> entries;
    private String name = "";
    private boolean mainSchedule = true;
    private String way = OutMailMethod.RELAY.name();
    private String relays = "";
    private TlsDemand security = TlsDemand.VERIFIED;
    private String user = "";
    private String password = "";
    private int page = 1;

    @PostConstruct
    void load() {
        form.show(new Lan(), administration.entries());
    }

    /** To the next page, when the answers so far are good. */
    public void next() {
        if (page < LAST_PAGE && Submission.of(() -> check())) {
            page++;
        }
    }

    private void check() {
        added.check(wanted(page > 1), form.typedPassword(), relayPassword());
    }

    /** To the page before, with its values. */
    public void back() {
        page = Math.max(1, page - 1);
    }

    public void finish() throws IOException {
        if (Submission.of(() -> added.add(wanted(true), form.typedPassword(), relayPassword()))) {
            go(new Link(ConnectionsView.PATH).with("added", name.isEmpty() ? Texts.of("connections.new") : name, ""));
        }
    }

    public void cancel() throws IOException {
        go(new Link(ConnectionsView.PATH));
    }

    private static void go(Link to) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + to);
    }

    private Connection wanted(boolean withOutMail) {
        OutMailSettings usual = SettingKinds.of(Connections.class)
                .defaults()
                .first()
                .orElseThrow()
                .outMail();
        return new Connection(0, name, form.link(), mainSchedule, false, withOutMail ? sending(usual) : usual);
    }

    private OutMailSettings sending(OutMailSettings usual) {
        if (!way.equals(OutMailMethod.RELAY.name())) {
            OutMailMethod method = way.equals(LATER) ? OutMailMethod.RELAY : OutMailMethod.DIRECT;
            return usual.by(method, List.of(), TlsDemand.OFFERED, "");
        }
        List<LanServer> servers = RelayLines.parse(relays);
        return usual.by(OutMailMethod.RELAY, servers, security, user);
    }

    private Optional<String> relayPassword() {
        return Optional.of(password).filter(typed -> !typed.isEmpty());
    }

    /** The way of the last page, in words. */
    public String getWayWords() {
        return way.equals(OutMailMethod.RELAY.name())
                ? String.join(
                        ", ",
                        relays.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())
                : Texts.of(way.equals(LATER) ? "setup.outgoing.later" : "setup.outgoing.direct");
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

    public LinkForm getForm() {
        return form;
    }

    public int getPage() {
        return page;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed.strip();
    }

    public boolean isMainSchedule() {
        return mainSchedule;
    }

    public void setMainSchedule(boolean chosen) {
        mainSchedule = chosen;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String chosen) {
        way = chosen;
    }

    public String getRelays() {
        return relays;
    }

    public void setRelays(String typed) {
        relays = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    public TlsDemand getSecurity() {
        return security;
    }

    public void setSecurity(TlsDemand chosen) {
        security = chosen;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String typed) {
        user = typed == null ? "" : typed.strip();
    }

    public String getPassword() {
        return password;
    }

    /** An empty box keeps what was typed: browsers do not get it back. */
    public void setPassword(String typed) {
        if (typed != null && !typed.isEmpty()) {
            password = typed;
        }
    }
}
