package org.pillarbox.web.admin.wizards;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupAnswers.Collecting;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;
import org.pillarbox.settings.wizard.SetupAnswers.Sending;
import org.pillarbox.settings.wizard.SetupWizard;
import org.pillarbox.web.admin.externalmail.RelayLines;
import org.pillarbox.web.admin.localmail.DomainLines;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Setup Wizard (manual 3.5). Nothing is stored before Finish. */
@Named
@ViewScoped
public class SetupView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PAGE = 4;
    private static final int SENDING_PAGE = 2;
    private static final String NOT_NOW = "LATER";

    @Inject
    SetupWizard wizard;

    private final CollectForm collect = new CollectForm();
    private String hostName = "";
    private String localDomains = "";
    private boolean directDelivery;
    private String way = NOT_NOW;
    private String relays = "";
    private String user = "";
    private String password = "";
    private String users = "";
    private int page = 1;

    @PostConstruct
    void load() {
        SetupAnswers now = wizard.present();
        hostName = now.localMail().host();
        localDomains = DomainLines.of(DomainLines.first(now.localMail()));
        directDelivery = now.directDelivery();
        OutMailSettings sending = now.sending().settings();
        way = sending.isOpen() ? sending.method().name() : NOT_NOW;
        relays = RelayLines.of(sending.relays());
        user = sending.user();
        collect.show(now.collecting());
    }

    /** To the next page, when the answers so far are good. */
    public void next() {
        if (page < LAST_PAGE && Submission.of(() -> wizard.check(answers()))) {
            page++;
        }
    }

    /** To the page before, with its values. */
    public void back() {
        page = Math.max(1, page - 1);
    }

    public void finish() throws IOException {
        if (Submission.of(() -> wizard.finish(answers()))) {
            go("/admin/wizards/check?finished=true");
        }
    }

    public void cancel() throws IOException {
        wizard.cancel();
        go("/admin/home");
    }

    private SetupAnswers answers() {
        LocalMailSettings localMail = wizard.present().localMail().serving(hostName, DomainLines.parse(localDomains));
        return new SetupAnswers(localMail, directDelivery, sending(), collecting(), UserLines.parse(users));
    }

    /** What stands on a page that was not shown yet is no answer. */
    private Collecting collecting() {
        return page < SENDING_PAGE
                ? Collecting.NONE
                : collect.collecting(
                        wizard.present().collecting().inMail(),
                        DomainLines.parse(localDomains),
                        wizard.connection(),
                        page > SENDING_PAGE);
    }

    private Sending sending() {
        OutMailSettings now = wizard.present().sending().settings();
        if (!way.equals(OutMailMethod.RELAY.name())) {
            OutMailMethod method = way.equals(NOT_NOW) ? OutMailMethod.RELAY : OutMailMethod.DIRECT;
            return new Sending(now.by(method, List.of(), TlsDemand.OFFERED, ""), Optional.empty());
        }
        List<LanServer> servers = RelayLines.parse(relays);
        if (page >= SENDING_PAGE && servers.isEmpty()) {
            throw new InvalidSetting("relays", Texts.of("setup.relays.missing"));
        }
        // A password is only said over a connection whose certificate was checked.
        TlsDemand security = user.isEmpty() ? TlsDemand.OFFERED : TlsDemand.VERIFIED;
        return new Sending(
                now.by(OutMailMethod.RELAY, servers, security, user),
                Optional.of(password).filter(typed -> !typed.isEmpty()));
    }

    private static void go(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** What Finish will do about domains. */
    public List<String> getDomains() {
        return DomainLines.parse(localDomains);
    }

    /** The names of whom Finish will add. */
    public List<String> getNewUsers() {
        return UserLines.parse(users).stream().map(NewUser::name).toList();
    }

    public CollectForm getCollect() {
        return collect;
    }

    public int getPage() {
        return page;
    }

    public String getHostName() {
        return hostName;
    }

    public void setHostName(String hostName) {
        this.hostName = hostName == null ? "" : hostName.strip().toLowerCase(Locale.ROOT);
    }

    public String getLocalDomains() {
        return localDomains;
    }

    public void setLocalDomains(String localDomains) {
        this.localDomains = localDomains == null ? "" : localDomains;
    }

    public boolean isDirectDelivery() {
        return directDelivery;
    }

    public void setDirectDelivery(boolean directDelivery) {
        this.directDelivery = directDelivery;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way == null ? NOT_NOW : way;
    }

    /** The way in the summary's words. */
    public String getWayWords() {
        return way.equals(OutMailMethod.RELAY.name())
                ? Texts.of("setup.outgoing.relay") + ": " + relays.strip().replace("\n", ", ")
                : Texts.of(way.equals(NOT_NOW) ? "setup.outgoing.later" : "setup.outgoing.direct");
    }

    public String getRelays() {
        return relays;
    }

    public void setRelays(String relays) {
        this.relays = relays == null ? "" : relays.replace("\r\n", "\n").replace('\r', '\n');
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

    /** It is not sent back to the browser: an empty box keeps what was typed before. */
    public void setPassword(String password) {
        if (password != null && !password.isEmpty()) {
            this.password = password;
        }
    }

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users == null ? "" : users;
    }
}
