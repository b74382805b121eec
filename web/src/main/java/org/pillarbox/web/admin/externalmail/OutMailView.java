package org.pillarbox.web.admin.externalmail;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.outmail.internet.OutMail;
import org.pillarbox.settings.Departure;
import org.pillarbox.settings.DomainFilter;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.ReturnAddress;
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
    private boolean waitingOnly;
    private boolean smallerFirst;
    private String domainFilter = "";
    private ReturnAddress.Change returnAddressChange = ReturnAddress.Change.NONE;
    private String returnAddress = "";
    private String targetPath = "";
    private Map<Integer, String> connections = Map.of();

    /** Reads the settings of the connection that the page was asked for. */
    public void load() throws IOException {
        connections = outMail.connections();
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
        waitingOnly = now.departure().waitingOnly();
        smallerFirst = now.departure().smallerFirst();
        domainFilter = now.departure().domainFilter().text();
        returnAddressChange = now.departure().returnAddress().change();
        returnAddress = now.departure().returnAddress().address();
        targetPath = now.targetPath();
    }

    /** Stores all boxes or none. */
    public void submit() throws IOException {
        List<String> warnings = new ArrayList<>();
        Optional<String> typed = Optional.of(password).filter(any -> !any.isEmpty());
        if (Submission.of(() -> warnings.addAll(outMail.save(connection, wanted(), typed)))) {
            load();
            Submission.done(Texts.of("outmail.saved"));
            warnings.forEach(Submission::undone);
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
                failureHours,
                new Departure(
                        waitingOnly,
                        smallerFirst,
                        DomainFilter.parse(domainFilter),
                        new ReturnAddress(returnAddressChange, returnAddress)),
                targetPath);
    }

    /** The number and name of each connection, for the way from one to another. */
    public List<Map.Entry<Integer, String>> getConnections() {
        return List.copyOf(connections.entrySet());
    }

    /** Of this connection; it is changed on a page of its own. */
    public String getConnectionName() {
        return connections.getOrDefault(connection, "");
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

    public boolean isWaitingOnly() {
        return waitingOnly;
    }

    public void setWaitingOnly(boolean waitingOnly) {
        this.waitingOnly = waitingOnly;
    }

    public boolean isSmallerFirst() {
        return smallerFirst;
    }

    public void setSmallerFirst(boolean smallerFirst) {
        this.smallerFirst = smallerFirst;
    }

    public String getDomainFilter() {
        return domainFilter;
    }

    public void setDomainFilter(String domainFilter) {
        this.domainFilter =
                domainFilter == null ? "" : domainFilter.replace("\r\n", "\n").replace('\r', '\n');
    }

    public ReturnAddress.Change getReturnAddressChange() {
        return returnAddressChange;
    }

    public void setReturnAddressChange(ReturnAddress.Change returnAddressChange) {
        this.returnAddressChange = returnAddressChange;
    }

    public String getReturnAddress() {
        return returnAddress;
    }

    public void setReturnAddress(String returnAddress) {
        this.returnAddress = returnAddress == null ? "" : returnAddress.strip();
    }

    public String getTargetPath() {
        return targetPath;
    }

    public void setTargetPath(String targetPath) {
        this.targetPath = targetPath == null ? "" : targetPath.strip();
    }
}
