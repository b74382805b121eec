package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.directory.login.DigestReadiness;
import org.pillarbox.directory.login.DigestReadiness.Readiness;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.Pop3Settings;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The page of the POP3 service (manual 11.2.1). Who would be kept out by a demand of APOP is said before it is stored. */
@Named
@ViewScoped
public class Pop3View implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    DigestReadiness digests;

    @Inject
    ServerStatus server;

    private boolean requireApop;
    private boolean trimBlankLines;
    private boolean asking;
    private String unready = "";
    private AccessBox access;

    @PostConstruct
    void load() {
        Pop3Settings stored = settings.get(Pop3Settings.class);
        requireApop = stored.requireApop();
        trimBlankLines = stored.trimBlankLines();
        asking = false;
        count();
        access = new AccessBox(AccessArea.POP3, settings, server);
    }

    /** Stores all of the page or nothing, or asks first. */
    public void submit() {
        boolean demanded = requireApop && !settings.get(Pop3Settings.class).requireApop();
        asking = false;
        if (access.mayBeStored()) {
            count();
            asking = demanded && !unready.isEmpty();
            if (!asking) {
                save();
            }
        }
    }

    /** The question was answered with yes, or there was none. */
    public void save() {
        asking = false;
        if (Submission.of(this::store)) {
            load();
            Submission.done(Texts.of("pop3.saved"));
        }
    }

    private void store() {
        access.store();
        settings.save(new Pop3Settings(requireApop, trimBlankLines));
    }

    /** The question was answered with no: APOP is not demanded, other boxes stay as typed. */
    public void keepOpen() {
        asking = false;
        requireApop = false;
    }

    public boolean isAsking() {
        return asking;
    }

    private void count() {
        Readiness now = digests.pop3();
        unready = now.unready() == 0 ? "" : Texts.of("pop3.unready", now.unready(), now.users());
    }

    /** How many users could not log in with APOP, in words; empty where all could. */
    public String getUnready() {
        return unready;
    }

    /** Whether nobody's password is kept in a form that APOP can use. */
    public boolean isNothingKept() {
        return !settings.get(SecuritySettings.class).keepDigestSecrets();
    }

    public boolean isRequireApop() {
        return requireApop;
    }

    public void setRequireApop(boolean typed) {
        requireApop = typed;
    }

    public boolean isTrimBlankLines() {
        return trimBlankLines;
    }

    public void setTrimBlankLines(boolean typed) {
        trimBlankLines = typed;
    }

    public AccessBox getAccess() {
        return access;
    }
}
