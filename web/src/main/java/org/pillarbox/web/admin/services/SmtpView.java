package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.routing.relay.RelayInsight;
import org.pillarbox.routing.relay.RelaySummary;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The SMTP page of Services (manual 11.3). */
@Named("smtpServiceView")
@ViewScoped
public class SmtpView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    RelayInsight insight;

    @Inject
    ServerStatus server;

    private SmtpForm form;
    private AccessBox access;
    private boolean refused;
    private transient RelaySummary summary;

    @PostConstruct
    void load() {
        form = new SmtpForm(settings.get(SmtpSettings.class));
        access = new AccessBox(AccessArea.SMTP, settings, server);
        refused = settings.get(UnrecognisedSettings.class).refused();
    }

    /** Stores all boxes or none: the last cannot be refused any more, since all that changes there is a check box. */
    public void submit() {
        SmtpSettings typed = form.toSettings();
        if (access.mayBeStored() && Submission.of(() -> save(typed))) {
            form = new SmtpForm(settings.get(SmtpSettings.class));
            Submission.done(Texts.of("smtp.saved"));
        }
        summary = null;
    }

    private void save(SmtpSettings typed) {
        settings.save(typed);
        access.store();
        UnrecognisedSettings unknown = settings.get(UnrecognisedSettings.class);
        if (unknown.refused() != refused) {
            settings.save(unknown.refusing(refused));
        }
    }

    /** A choice was changed: what the choices mean is told before they are stored. */
    public void changed() {
        summary = null;
    }

    /** What the boxes mean together, with the restrictions that are stored. */
    public RelaySummary getSummary() {
        if (summary == null) {
            summary = insight.of(form.toSettings());
        }
        return summary;
    }

    /** Who may send outside, in words. */
    public List<String> getWays() {
        return getSummary().outside().stream()
                .map(way -> Texts.of(
                        "smtp.way." + way.name().toLowerCase(Locale.ROOT), Integer.toString(form.getPop3Minutes())))
                .toList();
    }

    /** The networks that count as the LAN, in a line. */
    public String getLan() {
        return String.join(", ", getSummary().lan());
    }

    /** The protections in the manual's order, the recommended one first. */
    public List<SelectItem> getMethods() {
        List<AntiRelay> order = List.of(AntiRelay.CLIENT_ADDRESS, AntiRelay.LAN, AntiRelay.SENDER, AntiRelay.NONE);
        return order.stream()
                .map(method -> new SelectItem(
                        method, Texts.of("smtp.relay." + method.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Whether senders decide, which can be forged. */
    public boolean isForgeable() {
        return form.getAntiRelay() == AntiRelay.SENDER;
    }

    public boolean isUnprotected() {
        return form.getAntiRelay() == AntiRelay.NONE;
    }

    public boolean isByLan() {
        return form.getAntiRelay() == AntiRelay.LAN;
    }

    public SmtpForm getForm() {
        return form;
    }

    public AccessBox getAccess() {
        return access;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
