package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.pillarbox.directory.UserRow;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.quota.Quotas;

/** How full the mailboxes of the accounts list are; quotas come from memory, sizes from the list's own query. */
@Named
@RequestScoped
public class AccountQuotas {
    @Inject
    Quotas quotas;

    /** The size that the line shows, beside the quota. */
    public MailboxSize of(UserRow row) {
        long quota = quotas.quotas(Set.of(row.id())).getOrDefault(row.id(), 0L);
        return new MailboxSize(row.mailboxBytes(), quota);
    }
}
