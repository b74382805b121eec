package org.pillarbox.quota.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.quota.Quotas;

/** Sizes for administrators. */
@Stateless
@Local(Quotas.class)
@RolesAllowed("admin")
public class QuotasBean implements Quotas {
    @Inject
    private UserDirectory users;

    @Inject
    private MailboxUsage usage;

    @Override
    public MailboxSize size(long userId) {
        return new MailboxSize(usage.bytes(Set.of(userId)).getOrDefault(userId, 0L), users.mailboxQuota(userId));
    }

    @Override
    public Map<Long, Long> quotas(Set<Long> asked) {
        return asked.stream()
                .filter(user -> users.mailboxQuota(user) > 0)
                .collect(Collectors.toMap(user -> user, users::mailboxQuota));
    }
}
