package org.pillarbox.web.admin.localmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Local Mail page (manual 12.1). */
@Named("localMailView")
@ViewScoped
public class GeneralView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String hostName = "";
    private String localDomains = "";

    @PostConstruct
    void load() {
        LocalMailSettings now = settings.get(LocalMailSettings.class);
        hostName = now.hostName();
        localDomains = DomainLines.of(now.localDomains());
    }

    /** Stores both boxes or none. */
    public void submit() {
        if (Submission.of(() -> settings.save(new LocalMailSettings(hostName, DomainLines.parse(localDomains))))) {
            load();
            Submission.done(Texts.of("localmail.saved"));
        }
    }

    public String getHostName() {
        return hostName;
    }

    public void setHostName(String hostName) {
        this.hostName = hostName == null ? "" : hostName.strip();
    }

    public String getLocalDomains() {
        return localDomains;
    }

    public void setLocalDomains(String localDomains) {
        this.localDomains = localDomains == null ? "" : localDomains;
    }
}
