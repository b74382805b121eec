package org.pillarbox.web.admin.externalmail;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.outmail.internet.OutMail;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Out Mail page (manual 6.4). */
@Named
@ViewScoped
public class OutMailView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OutMail outMail;

    private int connection = 1;
    private OutMailMethod method = OutMailMethod.RELAY;
    private String relays = "";
    private TlsDemand security = TlsDemand.OFFERED;
    private String user = "";
    private String password = "";
    private boolean passwordKept;
    private String certificates = "";
    private int maxRecipients;
    private int threads;
    private int retryMinutes;
    private boolean delayWarnings;
    private int warningHours;
    private int failureHours;

    /** Reads the settings of the connection that the page was asked for. */
    public void load() throws IOException {
        Optional<OutMailSettings> stored = outMail.settings(connection);
        if (stored.isPresent()) {
            show(stored.get());
        } else {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private void show(OutMailSettings now) {
        method = now.method();
        relays = RelayLines.of(now.relays());
        security = now.security();
        user = now.user();
        password = "";
        passwordKept = !now.sealedPassword().isEmpty();
        certificates = now.certificates();
        maxRecipients = now.maxRecipients();
        threads = now.threads();
        retryMinutes = now.retryMinutes();
        delayWarnings = now.delayWarnings();
        warningHours = now.warningHours();
        failureHours = now.failureHours();
    }

    /** Stores all boxes or none. */
    public void submit() throws IOException {
        if (Submission.of(
                () -> outMail.save(connection, wanted(), Optional.of(password).filter(typed -> !typed.isEmpty())))) {
            load();
            Submission.done(Texts.of("outmail.saved"));
        }
    }

    /** Connects to the relays as they are stored. */
    public void tryRelays() {
        Submission.done(outMail.tryRelays(connection));
    }

    private OutMailSettings wanted() {
        return new OutMailSettings(
                method,
                RelayLines.parse(relays),
                security,
                user,
                "",
                certificates,
                maxRecipients,
                threads,
                retryMinutes,
                delayWarnings,
                warningHours,
                failureHours);
    }

    /** What stands in the empty box. */
    public String getPasswordHolder() {
        return Texts.of(passwordKept ? "outmail.password.kept" : "outmail.password.none");
    }

    public int getConnection() {
        return connection;
    }

    public void setConnection(int connection) {
        this.connection = connection;
    }

    public OutMailMethod getMethod() {
        return method;
    }

    public void setMethod(OutMailMethod method) {
        this.method = method;
    }

    public String getRelays() {
        return relays;
    }

    public void setRelays(String relays) {
        this.relays = relays == null ? "" : relays.replace("\r\n", "\n").replace('\r', '\n');
    }

    public TlsDemand getSecurity() {
        return security;
    }

    public void setSecurity(TlsDemand security) {
        this.security = security;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getCertificates() {
        return certificates;
    }

    public void setCertificates(String certificates) {
        this.certificates =
                certificates == null ? "" : certificates.replace("\r\n", "\n").strip();
    }

    public int getMaxRecipients() {
        return maxRecipients;
    }

    public void setMaxRecipients(int maxRecipients) {
        this.maxRecipients = maxRecipients;
    }

    public int getThreads() {
        return threads;
    }

    public void setThreads(int threads) {
        this.threads = threads;
    }

    public int getRetryMinutes() {
        return retryMinutes;
    }

    public void setRetryMinutes(int retryMinutes) {
        this.retryMinutes = retryMinutes;
    }

    public boolean isDelayWarnings() {
        return delayWarnings;
    }

    public void setDelayWarnings(boolean delayWarnings) {
        this.delayWarnings = delayWarnings;
    }

    public int getWarningHours() {
        return warningHours;
    }

    public void setWarningHours(int warningHours) {
        this.warningHours = warningHours;
    }

    public int getFailureHours() {
        return failureHours;
    }

    public void setFailureHours(int failureHours) {
        this.failureHours = failureHours;
    }
}
