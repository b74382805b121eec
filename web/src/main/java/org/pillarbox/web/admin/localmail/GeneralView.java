package org.pillarbox.web.admin.localmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The General page of Local Mail (manual 12.1). */
@Named("localMailView")
@ViewScoped
public class GeneralView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String hostName = "";
    private String defaultDomain = "";
    private String localDomains = "";
    private boolean onlyMappings;
    private boolean unrecognisedOut;
    private boolean refused;

    @PostConstruct
    void load() {
        LocalMailSettings now = settings.get(LocalMailSettings.class);
        hostName = now.host();
        defaultDomain = now.defaultDomain();
        localDomains = DomainLines.of(now.local().entries());
        onlyMappings = now.onlyMappings();
        unrecognisedOut = now.unrecognisedOut();
        refused = settings.get(UnrecognisedSettings.class).refused();
    }

    /** Stores all boxes or none. */
    public void submit() {
        LocalMailSettings typed = new LocalMailSettings(
                hostName,
                defaultDomain,
                AcceptedAddresses.of(DomainLines.parse(localDomains)),
                onlyMappings,
                unrecognisedOut);
        if (Submission.of(() -> save(typed))) {
            load();
            Submission.done(Texts.of("localmail.saved"));
            if (!typed.servesDefaultDomain()) {
                Submission.undone(Texts.of("localmail.default.elsewhere", typed.defaultDomain()));
            }
        }
    }

    /** The second cannot be refused any more: all that changes there is a check box. */
    private void save(LocalMailSettings typed) {
        settings.save(typed);
        UnrecognisedSettings unknown = settings.get(UnrecognisedSettings.class);
        if (unknown.refused() != refused) {
            settings.save(unknown.refusing(refused));
        }
    }

    public String getHostName() {
        return hostName;
    }

    public void setHostName(String hostName) {
        this.hostName = hostName == null ? "" : hostName.strip();
    }

    public String getDefaultDomain() {
        return defaultDomain;
    }

    public void setDefaultDomain(String defaultDomain) {
        this.defaultDomain = defaultDomain == null ? "" : defaultDomain.strip().toLowerCase(Locale.ROOT);
    }

    public String getLocalDomains() {
        return localDomains;
    }

    public void setLocalDomains(String localDomains) {
        this.localDomains = localDomains == null ? "" : localDomains;
    }

    public boolean isOnlyMappings() {
        return onlyMappings;
    }

    public void setOnlyMappings(boolean onlyMappings) {
        this.onlyMappings = onlyMappings;
    }

    public boolean isUnrecognisedOut() {
        return unrecognisedOut;
    }

    public void setUnrecognisedOut(boolean unrecognisedOut) {
        this.unrecognisedOut = unrecognisedOut;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
