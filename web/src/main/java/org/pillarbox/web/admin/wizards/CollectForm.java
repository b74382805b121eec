package org.pillarbox.web.admin.wizards;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Login;
import org.pillarbox.settings.inmail.Pop3Security;
import org.pillarbox.settings.wizard.SetupAnswers.Collecting;
import org.pillarbox.web.shell.Texts;

/** What the Setup Wizard asks about collecting: the common set-ups of one account. */
public class CollectForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is collected. */
    public enum Kind {
        /** Nothing, or all as it is. */
        NONE,
        /** One mailbox for all of a domain. */
        DOMAIN,
        /** One mailbox with one address. */
        SINGLE
    }

    private Kind kind = Kind.NONE;
    private String host = "";
    private Pop3Security security = Pop3Security.STARTTLS;
    private String user = "";
    private String password = "";
    private String address = "";
    private String target = "";
    private int everyMinutes = Collecting.NONE.everyMinutes();

    void show(Collecting now) {
        everyMinutes = now.everyMinutes();
        now.inMail().map(InMail::method).map(Method.Pop3.class::cast).ifPresent(this::show);
    }

    private void show(Method.Pop3 account) {
        host = account.server().host();
        security = account.security();
        user = account.user();
        if (account.route() instanceof CollectedRoute.ToTarget to) {
            kind = Kind.SINGLE;
            target = to.target();
            address = account.accepted().entries().stream().findFirst().orElse("");
        } else {
            kind = Kind.DOMAIN;
        }
    }

    /**
     * What was answered; the account that the wizard knows of already keeps what is not asked.
     *
     * @param isWhole whether the users who are to be added are known, of whom one may be the target
     */
    Collecting collecting(Optional<InMail> before, List<String> domains, int connection, boolean isWhole) {
        if (kind == Kind.NONE) {
            return Collecting.NONE;
        }
        Optional<Method.Pop3> account = before.map(InMail::method).map(Method.Pop3.class::cast);
        LanServer server = account.map(Method.Pop3::server)
                .filter(same -> same.host().equals(host) && account.get().security() == security)
                .orElseGet(() -> new LanServer(host, security.port()));
        Method.Pop3 method = new Method.Pop3(
                server,
                security,
                account.map(Method.Pop3::certificates).orElse(""),
                account.map(Method.Pop3::login).orElse(Pop3Login.PLAIN),
                user,
                "",
                AcceptedAddresses.of(kind == Kind.DOMAIN ? domains : single()),
                account.map(Method.Pop3::download).orElse(Download.ALL),
                route(isWhole),
                account.map(Method.Pop3::detection).orElse(DetectionOptions.DEFAULT));
        InMail inMail = before.map(known -> known.by(method))
                .orElseGet(() -> new InMail(0, host.isEmpty() ? "POP3" : name(), true, Set.of(connection), method));
        return new Collecting(
                Optional.of(inMail), Optional.of(password).filter(typed -> !typed.isEmpty()), everyMinutes);
    }

    private CollectedRoute route(boolean isWhole) {
        if (kind == Kind.SINGLE && target.isEmpty()) {
            throw new InvalidSetting("collectTarget", Texts.of("setup.collect.target.missing"));
        }
        return kind == Kind.SINGLE && isWhole ? new CollectedRoute.ToTarget(target) : new CollectedRoute.Detected();
    }

    private String name() {
        return host.length() > InMail.LONGEST_NAME ? host.substring(0, InMail.LONGEST_NAME) : host;
    }

    private List<String> single() {
        if (address.indexOf('@') < 1) {
            throw new InvalidSetting("collectAccepted", Texts.of("setup.collect.address.refused"));
        }
        return List.of(address);
    }

    /** The answer in the summary's words. */
    public String getWords() {
        return switch (kind) {
            case NONE -> Texts.of("setup.collect.none");
            case DOMAIN -> Texts.of("inmails.account", user, host) + ": " + Texts.of("setup.collect.domain");
            case SINGLE -> Texts.of("inmails.account", user, host) + ": " + Texts.of("setup.collect.single");
        };
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind == null ? Kind.NONE : kind;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
    }

    public Pop3Security getSecurity() {
        return security;
    }

    public void setSecurity(Pop3Security security) {
        this.security = security == null ? Pop3Security.STARTTLS : security;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target.strip();
    }

    public int getEveryMinutes() {
        return everyMinutes;
    }

    public void setEveryMinutes(int everyMinutes) {
        this.everyMinutes = everyMinutes;
    }
}
