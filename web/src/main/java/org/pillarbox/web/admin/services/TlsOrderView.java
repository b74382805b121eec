package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.certificates.AcmeAdministration;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Order certificates (ACME): from whom, for which names, and how it went. */
@Named
@ViewScoped
public class TlsOrderView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int HTTP = 80;

    @Inject
    AcmeAdministration orders;

    @Inject
    SettingsAdministration settings;

    @Inject
    ServerStatus server;

    private boolean enabled;
    private String directory = "";
    private String contact = "";
    private String names = "";
    private boolean termsAgreed;
    private String keyIdentifier = "";
    private String macKey = "";

    @PostConstruct
    void load() {
        AcmeSettings now = orders.settings();
        enabled = now.enabled();
        directory = now.directory();
        contact = now.contact();
        names = now.names().isEmpty() ? proposed() : String.join("\n", now.names());
        termsAgreed = now.termsAgreed();
        keyIdentifier = now.keyIdentifier();
        macKey = "";
    }

    /** Only names of the Internet can be ordered. */
    private String proposed() {
        LocalMailSettings local = settings.get(LocalMailSettings.class);
        String host = local.hostAddress();
        return host.indexOf('.') > 0 && !local.isByAddress() ? host : "";
    }

    /** Stores it; the next order follows within the hour, or by the button. */
    public void submit() {
        if (Submission.of(() -> orders.save(wanted(), Optional.of(macKey).filter(typed -> !typed.isEmpty())))) {
            load();
            Submission.done(Texts.of(enabled ? "tls.order.saved.on" : "tls.order.saved.off"));
        }
    }

    private AcmeSettings wanted() {
        return new AcmeSettings(enabled, directory, contact, TlsWords.of(names), termsAgreed, keyIdentifier, "");
    }

    /** Orders at once. */
    public void orderNow() {
        if (Submission.of(orders::orderNow)) {
            Submission.done(Texts.of("tls.order.begun"));
        }
    }

    public AcmeAdministration.Standing getStanding() {
        return orders.standing();
    }

    /** Whether an order can be placed as things are stored. */
    public boolean isReady() {
        return orders.settings().isActive();
    }

    /** The port that authorities must be led to. */
    public int getWebPort() {
        return server.services().stream()
                .filter(row -> row.name().equals("web"))
                .map(row -> row.openPort() == 0 ? row.port() : row.openPort())
                .findFirst()
                .orElse(HTTP);
    }

    public boolean isOnHttpPort() {
        return getWebPort() == HTTP;
    }

    /** What an empty key box means. */
    public String getKeyHolder() {
        return orders.settings().sealedMacKey().isEmpty() ? "" : Texts.of("user.unchanged");
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getDirectory() {
        return directory;
    }

    public void setDirectory(String directory) {
        this.directory = directory == null ? "" : directory.strip();
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact == null ? "" : contact.strip();
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names == null ? "" : names;
    }

    public boolean isTermsAgreed() {
        return termsAgreed;
    }

    public void setTermsAgreed(boolean termsAgreed) {
        this.termsAgreed = termsAgreed;
    }

    public String getKeyIdentifier() {
        return keyIdentifier;
    }

    public void setKeyIdentifier(String keyIdentifier) {
        this.keyIdentifier = keyIdentifier == null ? "" : keyIdentifier.strip();
    }

    public String getMacKey() {
        return macKey;
    }

    public void setMacKey(String macKey) {
        this.macKey = macKey == null ? "" : macKey.strip();
    }
}
