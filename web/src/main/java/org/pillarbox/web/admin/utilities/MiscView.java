package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.connection.socks.SocksAdministration;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.schedule.ConnectOrderSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The General tab of Misc Settings (manual 16.2): the external fax server, what services tell of
 * themselves, and the SOCKS server. */
@Named("miscSettingsView")
@ViewScoped
public class MiscView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    SocksAdministration socksServer;

    private final SocksForm socks = new SocksForm();
    private String mailbox = "";
    private boolean collected;
    private boolean anonymous;
    private boolean addressesHidden;
    private boolean datesKept;
    private boolean collectFirst;

    @PostConstruct
    void load() {
        FaxSettings fax = settings.get(FaxSettings.class);
        mailbox = fax.mailbox();
        collected = fax.collected();
        socks.show(socksServer.settings());
        ConsoleSettings told = settings.get(ConsoleSettings.class);
        anonymous = told.anonymiseServices();
        addressesHidden = told.hideAddresses();
        datesKept = told.originalDates();
        collectFirst = settings.get(ConnectOrderSettings.class).collectFirst();
    }

    public void submit() {
        if (Submission.of(() -> save())) {
            load();
            Submission.done(Texts.of("miscsettings.saved"));
        }
    }

    /** Behind the fax server nothing can be refused any more, so that all is stored or nothing. */
    private void save() {
        socksServer.check(socks.settings(), socks.typedPassword());
        settings.save(new FaxSettings(mailbox, collected));
        socksServer.save(socks.settings(), socks.typedPassword());
        int rows = settings.get(ConsoleSettings.class).usersPerPage();
        settings.save(new ConsoleSettings(rows, anonymous, addressesHidden, datesKept));
        settings.save(new ConnectOrderSettings(collectFirst));
    }

    public boolean isCollectFirst() {
        return collectFirst;
    }

    public void setCollectFirst(boolean collectFirst) {
        this.collectFirst = collectFirst;
    }

    public SocksForm getSocks() {
        return socks;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public boolean isAddressesHidden() {
        return addressesHidden;
    }

    public void setAddressesHidden(boolean addressesHidden) {
        this.addressesHidden = addressesHidden;
    }

    public boolean isDatesKept() {
        return datesKept;
    }

    public void setDatesKept(boolean datesKept) {
        this.datesKept = datesKept;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox == null ? "" : mailbox.strip();
    }

    public boolean isCollected() {
        return collected;
    }

    public void setCollected(boolean collected) {
        this.collected = collected;
    }
}
