package org.pillarbox.web.admin.localmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pillarbox.outmail.lan.LanForwarding;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Servers of the own network that want TLS or a log-in: a list, and below it one to be added or changed. */
@Named
@ViewScoped
public class LanServersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LanForwarding forwarding;

    private transient List<LanTarget> rows;
    private String asked = "";
    private String server = "";
    private String user = "";
    private String password = "";
    private String security = TlsDemand.OFFERED.name();

    /** Loads the list, and the server that the address names. */
    public void load() {
        rows = null;
        password = "";
        find(asked).ifPresentOrElse(this::show, () -> server = asked);
    }

    private void show(LanTarget target) {
        server = target.server().toString();
        security = target.security().name();
        user = target.user();
    }

    /** Stores the one server. */
    public void submit() {
        if (Submission.of(
                () -> forwarding.saveTarget(wanted(), Optional.of(password).filter(typed -> !typed.isEmpty())))) {
            clear();
            Submission.done(Texts.of("lanservers.saved"));
        }
    }

    private LanTarget wanted() {
        LanServer named = LanServer.parse(server)
                .orElseThrow(() -> new InvalidSetting("server", Texts.of("lanservers.server.refused")));
        return new LanTarget(named, demand(), user, "");
    }

    private TlsDemand demand() {
        return Arrays.stream(TlsDemand.values())
                .filter(demand -> demand.name().equals(security))
                .findFirst()
                .orElse(TlsDemand.VERIFIED);
    }

    /** Forgets one. */
    public void remove(LanTarget target) {
        if (Submission.of(() -> forwarding.removeTarget(target.server()))) {
            clear();
            Submission.done(Texts.of("lanservers.removed", target.server().toString()));
        }
    }

    private void clear() {
        rows = null;
        asked = "";
        server = "";
        user = "";
        password = "";
        security = TlsDemand.OFFERED.name();
    }

    private Optional<LanTarget> find(String name) {
        return getRows().stream()
                .filter(row -> row.server().toString().equals(name))
                .findFirst();
    }

    /** The page with this one below the list. */
    public Link open(LanTarget target) {
        return new Link("/admin/localmail/lan-servers")
                .with("server", target.server().toString(), "");
    }

    /** The key of what is demanded of its connection. */
    public String words(LanTarget target) {
        return switch (target.security()) {
            case OFFERED -> "lanservers.offered";
            case ENCRYPTED -> "lanservers.encrypted";
            case VERIFIED -> "lanservers.verified";
        };
    }

    /** What an empty password box means. */
    public String getPasswordHolder() {
        return find(server).filter(target -> !target.sealedPassword().isEmpty()).isPresent()
                ? Texts.of("user.unchanged")
                : "";
    }

    public List<LanTarget> getRows() {
        if (rows == null) {
            rows = forwarding.settings().targets();
        }
        return rows;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked == null ? "" : asked.strip();
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server == null ? "" : server.strip();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getSecurity() {
        return security;
    }

    public void setSecurity(String security) {
        this.security = security;
    }
}
