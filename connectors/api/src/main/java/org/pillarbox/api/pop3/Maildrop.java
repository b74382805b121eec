package org.pillarbox.api.pop3;

import java.util.List;

/**
 * A user's Inbox, locked for one session (RFC 1939 §4).
 *
 * @param account the user
 * @param lease proves the lock to later calls
 * @param messages in order of arrival; message number n is element n-1
 */
public record Maildrop(String account, String lease, List<MaildropMessage> messages) {
    public Maildrop {
        messages = List.copyOf(messages);
    }
}
