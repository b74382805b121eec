package org.pillarbox.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.web.security.SignedIn;
import org.pillarbox.web.shell.ServiceState;
import org.pillarbox.web.shell.Texts;

/** A user's own page: what to type into a mail program. */
@Named
@RequestScoped
public class AccountView {
    /** The services for mail programs: the safest of each kind first. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "incoming", List.of("pop3s", "pop3"),
            "outgoing", List.of("smtps", "submission", "smtp"));

    @Inject
    ServerStatus server;

    @Inject
    Settings settings;

    @Inject
    ConsoleLogin logins;

    @Inject
    HttpServletRequest request;

    /** Whether this user's mail programs need another password than these pages. */
    public boolean isTwoPasswords() {
        return SignedIn.user(request)
                .map(user -> logins.changeable(user.name()).contains(Which.WEB))
                .orElse(false);
    }

    public String getHost() {
        return settings.get(LocalMailSettings.class).hostAddress();
    }

    public List<Hint> getIncoming() {
        return hints("incoming");
    }

    public List<Hint> getOutgoing() {
        return hints("outgoing");
    }

    private List<Hint> hints(String kind) {
        Map<String, ServiceRow> running = server.services().stream()
                .filter(row -> ServiceState.of(row) == ServiceState.RUNNING)
                .collect(Collectors.toMap(ServiceRow::name, Function.identity()));
        return KINDS.get(kind).stream()
                .flatMap(name -> Stream.ofNullable(running.get(name)))
                .map(row -> new Hint(row.title(), row.openPort(), Texts.of("account.security." + row.name())))
                .toList();
    }

    /** A service a mail program can use. */
    public record Hint(String title, int port, String security) {}
}
