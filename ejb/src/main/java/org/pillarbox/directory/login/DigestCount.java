package org.pillarbox.directory.login;

import java.util.List;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.Protocol;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Counts in memory. */
public final class DigestCount implements DigestReadiness {
    private final Accounts accounts;
    private final Settings settings;

    public DigestCount(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public Readiness pop3() {
        boolean kept = settings.get(SecuritySettings.class).keepDigestSecrets();
        List<Account> users = accounts.all().stream()
                .filter(account -> account.permits(Protocol.POP3))
                .toList();
        long unready = users.stream()
                .filter(account -> !kept || account.passwords().digestSecret().isEmpty())
                .count();
        return new Readiness(users.size(), unready);
    }
}
