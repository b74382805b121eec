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
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;
import org.pillarbox.settings.wizard.SetupWizard;
import org.pillarbox.web.admin.localmail.DomainLines;
import org.pillarbox.web.shell.Submission;

/** The Setup Wizard (manual 3.5). Nothing is stored before Finish. */
@Named
@ViewScoped
public class SetupView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PAGE = 4;

    @Inject
    SetupWizard wizard;

    private String hostName = "";
    private String localDomains = "";
    private boolean directDelivery;
    private String users = "";
    private int page = 1;

    @PostConstruct
    void load() {
        SetupAnswers now = wizard.present();
        hostName = now.localMail().hostName();
        localDomains = DomainLines.of(DomainLines.first(now.localMail()));
        directDelivery = now.directDelivery();
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
        return new SetupAnswers(localMail, directDelivery, UserLines.parse(users));
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

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users == null ? "" : users;
    }
}
