package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Login;
import org.pillarbox.settings.inmail.Pop3Security;
import org.pillarbox.web.shell.Texts;

/** The boxes of an account on a POP3 server (manual 6.3.2). */
public class Pop3Form implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RouteForm route = new RouteForm();
    private String host = "";
    private int port = Pop3Security.STARTTLS.port();
    private Pop3Security security = Pop3Security.STARTTLS;
    private String certificates = "";
    private Pop3Login login = Pop3Login.PLAIN;
    private String user = "";
    private String password = "";
    private boolean passwordKept;
    private String accepted = "";
    private long limitKb;
    private int leaveDays;
    private boolean rules;
    private boolean removeDuplicates;

    void show(Method.Pop3 now) {
        host = now.server().host();
        port = now.server().port();
        security = now.security();
        certificates = now.certificates();
        login = now.login();
        user = now.user();
        password = "";
        passwordKept = !now.sealedPassword().isEmpty();
        accepted = String.join("; ", now.accepted().entries());
        limitKb = now.download().limitKb();
        leaveDays = now.download().leaveDays();
        rules = now.download().rules();
        removeDuplicates = now.download().removeDuplicates();
        route.show(now.route());
    }

    /** What was typed; the page of routing options has the rest. */
    Method.Pop3 method() {
        return new Method.Pop3(
                new LanServer(host, port),
                security,
                certificates,
                login,
                user,
                "",
                AcceptedAddresses.of(entries(accepted)),
                new Download(limitKb, leaveDays, rules, removeDuplicates),
                route.route(),
                DetectionOptions.DEFAULT);
    }

    /** Domains and addresses with semicolons or commas between them, or one on a line. */
    static List<String> entries(String typed) {
        return Arrays.stream(typed.split("[;,\\s]+"))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    /** The accepted domains as a summary shows them. */
    public String getAcceptedWords() {
        return String.join(", ", entries(accepted));
    }

    /** What stands in the empty box. */
    public String getPasswordHolder() {
        return Texts.of(passwordKept || !password.isEmpty() ? "outmail.password.kept" : "outmail.password.none");
    }

    public RouteForm getRoute() {
        return route;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host == null ? "" : host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public Pop3Security getSecurity() {
        return security;
    }

    public void setSecurity(Pop3Security security) {
        this.security = security == null ? Pop3Security.STARTTLS : security;
    }

    public String getCertificates() {
        return certificates;
    }

    public void setCertificates(String certificates) {
        this.certificates =
                certificates == null ? "" : certificates.replace("\r\n", "\n").strip();
    }

    public Pop3Login getLogin() {
        return login;
    }

    public void setLogin(Pop3Login login) {
        this.login = login == null ? Pop3Login.PLAIN : login;
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

    /** It is not sent back to the browser: an empty box keeps what was typed before. */
    public void setPassword(String password) {
        if (password != null && !password.isEmpty()) {
            this.password = password;
        }
    }

    public String getAccepted() {
        return accepted;
    }

    public void setAccepted(String accepted) {
        this.accepted = accepted == null ? "" : accepted.replace("\r\n", "\n").strip();
    }

    public long getLimitKb() {
        return limitKb;
    }

    public void setLimitKb(long limitKb) {
        this.limitKb = limitKb;
    }

    public int getLeaveDays() {
        return leaveDays;
    }

    public void setLeaveDays(int leaveDays) {
        this.leaveDays = leaveDays;
    }

    public boolean isRules() {
        return rules;
    }

    public void setRules(boolean rules) {
        this.rules = rules;
    }

    public boolean isRemoveDuplicates() {
        return removeDuplicates;
    }

    public void setRemoveDuplicates(boolean removeDuplicates) {
        this.removeDuplicates = removeDuplicates;
    }
}
