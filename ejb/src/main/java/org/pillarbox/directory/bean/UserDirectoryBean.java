package org.pillarbox.directory.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountIndex;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;

/** The accounts in this node's memory. */
@ApplicationScoped
public class UserDirectoryBean implements UserDirectory, Accounts {
    @Inject
    private AccountLoader loader;

    private AccountIndex index;

    @PostConstruct
    void open() {
        index = new AccountIndex(loader, Clock.systemUTC());
    }

    @Override
    public Optional<LocalUser> find(String name) {
        return index.find(name);
    }

    @Override
    public Optional<LocalUser> find(long id) {
        return index.find(id);
    }

    @Override
    public boolean mayUse(String name, Protocol protocol) {
        return index.mayUse(name, protocol);
    }

    @Override
    public boolean hasNewPassword(String name, Instant since) {
        return index.hasNewPassword(name, since);
    }

    @Override
    public InternetMail internetMail(LocalUser user) {
        return index.internetMail(user);
    }

    @Override
    public long mailboxQuota(long id) {
        return index.mailboxQuota(id);
    }

    @Override
    public AdvancedSettings advanced(LocalUser user) {
        return index.advanced(user);
    }

    @Override
    public Routes routes(LocalUser user) {
        return index.routes(user);
    }

    @Override
    public Optional<MailGroup> group(String name) {
        return index.group(name);
    }

    @Override
    public Map<Long, Long> mailboxQuotas() {
        return index.mailboxQuotas();
    }

    @Override
    public Optional<LocalUser> firstAdministrator() {
        return index.firstAdministrator();
    }

    @Override
    public Optional<Account> account(String name) {
        return index.account(name);
    }

    @Override
    public Optional<Account> account(long id) {
        return index.account(id);
    }

    @Override
    public Collection<Account> all() {
        return index.all();
    }

    @Override
    public boolean isHealthy() {
        return index.isHealthy();
    }

    /** Looks whether another node changed something; does nothing before the users were first asked for. */
    public void refresh() {
        if (index.isLoaded()) {
            index.refresh();
        }
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountsChanged changed) {
        index.apply(changed);
    }
}
