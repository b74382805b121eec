package org.pillarbox.directory.login.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.directory.login.OwnPasswords;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** Replaces a password that its user has proven, by whatever door, and writes it down. */
@ApplicationScoped
public class ReplacedPasswords {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private ExternalPasswords external;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private SecurityLog security;

    @Inject
    private Durability durability;

    @Inject
    private Event<AccountsChanged> changes;

    /** Why not, in words; empty when it is done. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> change(Account proven, Which which, String current, String replacement, Attempt attempt) {
        OwnPasswords passwords =
                new OwnPasswords(here.users(), here.rules(), sealing, external, settings, audit, changes::fire);
        Optional<String> refusal = passwords.change(proven, which, current, replacement, attempt);
        if (refusal.isEmpty()) {
            security.record(
                    SecurityLog.Event.PASSWORD_CHANGED,
                    proven.name().value(),
                    new SecurityLog.Origin(attempt.protocol().name(), attempt.address(), attempt.sessionId()),
                    "by the user");
            durability.sync();
        }
        return refusal;
    }
}
