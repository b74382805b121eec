package org.pillarbox.routing.acceptance;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/**
 * Who may send as whom. A user who has logged in may use any sender but another user's address; who has not may not use a
 * user's address, unless it is believed or the administrator allows it.
 */
public final class SenderPolicy {
    private static final Reply OTHERS = Reply.of(553, "5.7.1", "This sender belongs to another user");
    private static final Reply LOG_IN = Reply.of(550, "5.7.1", "This sender must log in first");

    private final LocalDomains domains;
    private final UserDirectory users;
    private final UserAddresses addresses;
    private final Settings settings;

    /** Knows users by their addresses. */
    public SenderPolicy(LocalDomains domains, UserDirectory users, UserAddresses addresses, Settings settings) {
        this.domains = domains;
        this.users = users;
        this.addresses = addresses;
        this.settings = settings;
    }

    /**
     * Why this sender is refused; empty when it is not.
     *
     * @param account who has logged in
     * @param believed whether the client may say who it is: this machine, or one that needs no log-in
     */
    public Optional<Reply> refusal(Optional<String> account, boolean believed, ReversePath sender) {
        List<LocalUser> owners = sender.address().map(addresses::owners).orElse(List.of());
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        if (account.isPresent()) {
            boolean own = users.find(account.get()).filter(owners::contains).isPresent();
            return own ? Optional.empty() : Optional.of(OTHERS);
        }
        boolean checked = settings.get(SmtpSettings.class).localSendersMustLogIn() && !believed;
        return checked ? Optional.of(LOG_IN) : Optional.empty();
    }

    /** Whether a stranger's sender makes the answer tell who is here. */
    public boolean isGuess(Optional<String> account, ReversePath sender) {
        return account.isEmpty()
                && settings.get(SmtpSettings.class).localSendersMustLogIn()
                && sender.address().filter(domains::contains).isPresent();
    }
}
