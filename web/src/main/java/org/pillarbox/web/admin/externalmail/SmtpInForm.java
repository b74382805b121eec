package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.web.shell.Texts;

/** The boxes of an In Mail by SMTP (manual 6.3.3). */
public class SmtpInForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int waitSeconds = 60;
    private boolean etrn;
    private String etrnDomain = "";
    private String etrnServer = "";

    void show(Method.Smtp now) {
        waitSeconds = now.waitSeconds();
        etrn = now.etrn();
        etrnDomain = now.etrnDomain();
        etrnServer = now.etrnServer().map(LanServer::toString).orElse("");
    }

    Method.Smtp method() {
        return new Method.Smtp(waitSeconds, etrn, etrnDomain, server("etrnServer", etrnServer));
    }

    /** A server with its port; empty for none. */
    static Optional<LanServer> server(String box, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LanServer.parse(typed)
                .orElseThrow(() -> new InvalidSetting(box, Texts.of("lanservers.server.refused"))));
    }

    public int getWaitSeconds() {
        return waitSeconds;
    }

    public void setWaitSeconds(int waitSeconds) {
        this.waitSeconds = waitSeconds;
    }

    public boolean isEtrn() {
        return etrn;
    }

    public void setEtrn(boolean etrn) {
        this.etrn = etrn;
    }

    public String getEtrnDomain() {
        return etrnDomain;
    }

    public void setEtrnDomain(String etrnDomain) {
        this.etrnDomain = etrnDomain == null ? "" : etrnDomain.strip();
    }

    public String getEtrnServer() {
        return etrnServer;
    }

    public void setEtrnServer(String etrnServer) {
        this.etrnServer = etrnServer == null ? "" : etrnServer.strip();
    }
}
