package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.certificates.CertificateAdministration;
import org.pillarbox.certificates.CertificateRow;
import org.pillarbox.monitor.tls.TlsStatus;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.TlsProfile;
import org.pillarbox.settings.TlsSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The TLS page: the certificates, what is asked of each service's clients, and what handshakes can agree on. */
@Named
@ViewScoped
public class TlsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN_HOSTS = 8;

    @Inject
    CertificateAdministration certificates;

    @Inject
    TlsStatus status;

    private transient List<CertificateRow> rows;
    private transient TlsStatus.Effective effective;
    private transient TlsStatus.Trial trial;
    private List<TlsServiceForm> services = List.of();
    private String profile = "";
    private String protocols = "";
    private String ciphers = "";
    private String leaving = "";

    @PostConstruct
    void load() {
        TlsSettings settings = certificates.settings();
        services = status.services().stream().map(TlsServiceForm::new).toList();
        profile = settings.profile().name();
        protocols = String.join("\n", settings.protocols());
        ciphers = String.join("\n", settings.ciphers());
        rows = null;
        effective = null;
    }

    /** Stores the services' boxes and the protocols. */
    public void submit() {
        trial = null;
        if (Submission.of(() -> certificates.save(wanted()))) {
            load();
            Submission.done(Texts.of("tls.saved"));
        }
    }

    private TlsSettings wanted() {
        Map<String, ServiceTls> asked = new HashMap<>();
        services.stream().filter(TlsServiceForm::isChangeable).forEach(row -> asked.put(row.getName(), row.chosen()));
        asked.values().removeIf(value -> value == ServiceTls.OFFERED);
        TlsProfile chosen = Arrays.stream(TlsProfile.values())
                .filter(value -> value.name().equals(profile))
                .findFirst()
                .orElse(TlsProfile.INTERMEDIATE);
        boolean own = chosen == TlsProfile.CUSTOM;
        return new TlsSettings(
                certificates.settings().certificate(),
                chosen,
                own ? TlsWords.of(protocols) : List.of(),
                own ? TlsWords.of(ciphers) : List.of(),
                asked);
    }

    /** Connects to a service and shows what came of it. */
    public void test(TlsServiceForm row) {
        trial = status.test(row.getName());
    }

    /** Has a certificate shown where no other fits. */
    public void makeDefault(CertificateRow row) {
        if (Submission.of(() -> certificates.makeDefault(row.name()))) {
            Submission.done(Texts.of("tls.isdefault.now", row.name()));
        }
        rows = null;
    }

    /** Asks first. */
    public void ask(CertificateRow row) {
        leaving = row.name();
    }

    /** Deletes after the question. */
    public void delete() {
        String name = leaving;
        leaving = "";
        if (Submission.of(() -> certificates.delete(name))) {
            Submission.done(Texts.of("tls.deleted", name));
        }
        rows = null;
    }

    /** How a certificate is, in the page's colours. */
    public String style(CertificateRow row) {
        return switch (row.state()) {
            case GOOD -> "ok";
            case ENDS_SOON -> "warn";
            case ENDED, UNREADABLE -> "bad";
        };
    }

    /** How a certificate is, in words. */
    public String state(CertificateRow row) {
        return switch (row.state()) {
            case GOOD, ENDS_SOON -> left(row.daysLeft());
            case ENDED -> Texts.of("tls.ended");
            case UNREADABLE -> Texts.of("tls.unreadable");
        };
    }

    /** How long it is good for. */
    public String left(long days) {
        return days == 1 ? Texts.of("tls.oneday") : Texts.of("tls.days", days);
    }

    /** The first names of a certificate; who has more is shown that there are. */
    public String hosts(List<String> hosts) {
        String first = hosts.stream().limit(SHOWN_HOSTS).collect(Collectors.joining(", "));
        return hosts.size() > SHOWN_HOSTS ? first + ", …" : first.isEmpty() ? "–" : first;
    }

    public List<CertificateRow> getRows() {
        if (rows == null) {
            rows = certificates.list();
        }
        return rows;
    }

    public TlsStatus.Effective getEffective() {
        if (effective == null) {
            effective = status.effective();
        }
        return effective;
    }

    /** What came of the last test; nothing before one. */
    public TlsStatus.Trial getTrial() {
        return trial;
    }

    public List<TlsServiceForm> getServices() {
        return services;
    }

    public String getLeaving() {
        return leaving;
    }

    public boolean isCustom() {
        return profile.equals(TlsProfile.CUSTOM.name());
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile == null ? "" : profile;
    }

    public String getProtocols() {
        return protocols;
    }

    public void setProtocols(String protocols) {
        this.protocols = protocols == null ? "" : protocols;
    }

    public String getCiphers() {
        return ciphers;
    }

    public void setCiphers(String ciphers) {
        this.ciphers = ciphers == null ? "" : ciphers;
    }
}
