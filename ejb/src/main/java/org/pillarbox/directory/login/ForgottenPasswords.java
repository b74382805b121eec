package org.pillarbox.directory.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.message.Letter;

/**
 * Somebody cannot log in: tells the Main Administrator by mail, at most once in each hour of the clock for each user. An
 * address that asks more often than people do is not heard.
 */
public final class ForgottenPasswords {
    private static final int AT_ONCE = 20;
    private static final Duration FOR_ONE_MORE = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final MainAdministrator administrator;
    private final SecurityLog log;
    private final Consumer<Function<String, Letter>> mail;
    private final Clock clock;
    private final AddressScores requests;

    /** The mail takes a letter as it is to be written for the first local domain, and sends it in its own time. */
    public ForgottenPasswords(
            Accounts accounts,
            MainAdministrator administrator,
            SecurityLog log,
            Consumer<Function<String, Letter>> mail,
            Clock clock) {
        this.accounts = accounts;
        this.administrator = administrator;
        this.log = log;
        this.mail = mail;
        this.clock = clock;
        this.requests = new AddressScores(clock, AT_ONCE, FOR_ONE_MORE);
    }

    /** Notes the request whoever is named, and tells the administrator of it when there is such a user. */
    public void request(String userName, Attempt attempt) {
        if (requests.points(attempt.address()) > AT_ONCE - 1) {
            return;
        }
        requests.add(attempt.address(), 1);
        log.record(Event.PASSWORD_FORGOTTEN, userName, LoginPolicy.origin(attempt), "");
        Optional<LocalUser> main = administrator.find();
        accounts.account(userName)
                .ifPresent(account -> main.ifPresent(admin -> {
                    Instant now = clock.instant();
                    // One letter for one occasion is routed; those who ask again within the hour change nothing.
                    String occasion = "forgotten " + account.id() + " " + now.truncatedTo(ChronoUnit.HOURS);
                    String body = "The user \"" + account.name() + "\" asks for a new password.\n"
                            + "\n"
                            + "The request came through the log-in page, from the address " + attempt.address() + ".\n"
                            + "Anybody can make such a request. Make sure who asks before you set a new password\n"
                            + "on the user's General page.\n";
                    mail.accept(domain -> ServerLetter.to(
                            admin.name().value(),
                            domain,
                            occasion,
                            "Forgotten password: " + account.name(),
                            body,
                            now));
                }));
    }
}
