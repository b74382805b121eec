package org.pillarbox.quota;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.Settings;

/**
 * Who cannot send because the own mailbox is too large (manual 4.3.3.1), wherever the mail is to go. Costs one look at the
 * mailbox's figure, for users with a quota only, so that sending works again with the first message deleted below the limit.
 */
public final class SendingBlock {
    private static final Reply UNKNOWN = Reply.of(451, "4.3.0", "Cannot look at your mailbox now, try again later");

    private final UserDirectory users;
    private final MailboxUsage usage;
    private final Settings settings;

    public SendingBlock(UserDirectory users, MailboxUsage usage, Settings settings) {
        this.users = users;
        this.usage = usage;
        this.settings = settings;
    }

    /** Whether {@link #refusal} has to look at a mailbox; this asks nobody and is answered at once. */
    public boolean concerns(Optional<String> account) {
        return account.isPresent()
                && settings.get(QuotaSettings.class).blockPercent() != 0
                && account.flatMap(users::find)
                        .filter(user -> users.mailboxQuota(user.id()) != 0)
                        .isPresent();
    }

    /**
     * Why nothing is taken from this user now; empty when it is.
     *
     * @param account who has logged in; nobody else is blocked
     */
    public Optional<Reply> refusal(Optional<String> account) {
        int percent = settings.get(QuotaSettings.class).blockPercent();
        return percent == 0 ? Optional.empty() : account.flatMap(users::find).flatMap(user -> refusal(user, percent));
    }

    private Optional<Reply> refusal(LocalUser user, int percent) {
        long quota = users.mailboxQuota(user.id());
        if (quota == 0) {
            return Optional.empty();
        }
        Map<Long, Long> bytes;
        try {
            bytes = usage.bytes(Set.of(user.id()));
        } catch (RuntimeException away) {
            return Optional.of(UNKNOWN);
        }
        MailboxSize size = new MailboxSize(bytes.getOrDefault(user.id(), 0L), quota);
        return size.reaches(percent) ? Optional.of(reply(size, percent)) : Optional.empty();
    }

    private static Reply reply(MailboxSize size, int percent) {
        return Reply.of(
                552,
                "5.2.2",
                String.format(
                        Locale.ROOT,
                        "Your mailbox is over its quota (%s of %s); delete messages, you can send again below %d %%",
                        Megabytes.of(size.bytes()),
                        Megabytes.of(size.quota()),
                        percent));
    }
}
