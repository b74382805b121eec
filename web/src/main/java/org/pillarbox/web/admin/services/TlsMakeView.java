package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.certificates.CertificateAdministration;
import org.pillarbox.certificates.SelfSignedOrder;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Make a self-signed certificate. */
@Named
@ViewScoped
public class TlsMakeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CertificateAdministration certificates;

    @Inject
    SettingsAdministration settings;

    private String hosts = "";
    private String years = "2";
    private String name = "";

    @PostConstruct
    void begin() {
        hosts = settings.get(LocalMailSettings.class).hostAddress();
    }

    /** Makes it. */
    public void make() {
        if (Submission.of(() -> {
            CertificateAdministration.Kept kept =
                    certificates.selfSigned(new SelfSignedOrder(name, TlsWords.of(hosts), number()));
            Submission.done(Texts.of("tls.made", kept.name()));
        })) {
            name = "";
        }
    }

    private int number() {
        if (!years.matches("[0-9]{1,2}")) {
            throw new InvalidSetting("years", Texts.of("tls.make.years.refused"));
        }
        return Integer.parseInt(years);
    }

    public String getHosts() {
        return hosts;
    }

    public void setHosts(String hosts) {
        this.hosts = hosts == null ? "" : hosts;
    }

    public String getYears() {
        return years;
    }

    public void setYears(String years) {
        this.years = years == null ? "" : years.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }
}
