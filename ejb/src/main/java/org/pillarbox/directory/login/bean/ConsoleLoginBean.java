package org.pillarbox.directory.login.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.directory.bean.ServerMail;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ForgottenPasswords;
import org.pillarbox.directory.login.OwnPasswords;
import org.pillarbox.directory.login.RememberMe;
import org.pillarbox.directory.login.jpa.JpaRememberTokens;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Settings;

/** The log-in to the web. */
@ApplicationScoped
public class ConsoleLoginBean implements ConsoleLogin {
    private static final String NO_SESSION = "";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Authenticator authenticator;

    @Inject
    private Accounts accounts;

    @Inject
    private UserDirectory directory;

    @Inject
    private AccountsOfThisServer here;

    @Inject
    private ReplacedPasswords passwords;

    @Inject
    private SecurityLog security;

    @Inject
    private ServerMail mail;

    @Inject
    private Settings settings;

    private RememberMe rememberMe;
    private ForgottenPasswords forgottenPasswords;

    @PostConstruct
    void open() {
        Clock clock = Clock.systemUTC();
        rememberMe = new RememberMe(accounts, new JpaRememberTokens(em), new SecureRandom(), clock);
        forgottenPasswords = new ForgottenPasswords(
                accounts, new MainAdministrator(directory, settings), security, mail::send, clock);
    }

    @Override
    public Optional<WebUser> login(String userName, String password, String address) {
        return verified(userName, password, attempt(address)).map(ConsoleLoginBean::user);
    }

    @Override
    public Optional<WebUser> current(String userName) {
        return accounts.account(userName)
                .filter(account -> account.permits(Protocol.WEB))
                .map(ConsoleLoginBean::user);
    }

    @Override
    public Optional<String> weakness(String password) {
        return here.rules().weakness(password);
    }

    @Override
    public Set<Which> changeable(String userName) {
        return accounts.account(userName).map(OwnPasswords::changeable).orElse(Set.of());
    }

    @Override
    @Transactional
    public Optional<String> changeOwnPassword(
            String userName, Which which, String current, String replacement, String address) {
        Optional<Account> account = verified(userName, current, attempt(address));
        if (account.isEmpty()) {
            return Optional.of("The current password is not right");
        }
        return passwords.change(account.get(), which, current, replacement, attempt(address));
    }

    @Override
    @Transactional
    public String remember(String userName) {
        return rememberMe.make(accounts.account(userName)
                .orElseThrow(() -> new IllegalArgumentException("there is no user \"" + userName + "\"")));
    }

    @Override
    @Transactional
    public Optional<WebUser> remembered(String token) {
        return rememberMe
                .owner(token)
                .filter(account -> account.permits(Protocol.WEB))
                .map(ConsoleLoginBean::user);
    }

    @Override
    @Transactional
    public void forget(String token) {
        rememberMe.forget(token);
    }

    @Override
    public void forgotten(String userName, String address) {
        forgottenPasswords.request(userName, attempt(address));
    }

    private Optional<Account> verified(String userName, String password, Attempt attempt) {
        return authenticator.login(new PlainLogin("", userName, password), attempt)
                        instanceof LoginOutcome.Granted granted
                ? accounts.account(granted.account())
                : Optional.empty();
    }

    private static Attempt attempt(String address) {
        return new Attempt(Protocol.WEB, address, NO_SESSION);
    }

    private static WebUser user(Account account) {
        return new WebUser(
                account.name().value(),
                account.administrator(),
                account.passwords().mustChange());
    }
}
