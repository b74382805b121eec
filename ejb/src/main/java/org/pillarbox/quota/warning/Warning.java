package org.pillarbox.quota.warning;

import java.util.Optional;
import org.pillarbox.quota.MailboxSize;

/**
 * A warning that is to be sent.
 *
 * @param occasion of its letter, see {@link org.pillarbox.message.Letter}; at most 100 characters
 * @param userId whose mailbox
 * @param toAdministrator whether the Main Administrator is told, else the user
 * @param level the percentage that was passed
 * @param size the mailbox behind the message that passed it
 */
public record Warning(String occasion, long userId, boolean toAdministrator, int level, MailboxSize size) {
    /** What the occasions of all letters about quotas begin with. */
    public static final String OCCASION = "quota ";

    /** Whether a letter of this occasion is about quotas; such a one starts no warning. */
    static boolean isOwn(Optional<String> occasion) {
        return occasion.filter(text -> text.startsWith(OCCASION)).isPresent();
    }
}
