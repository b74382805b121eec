package org.pillarbox.directory;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Permissions page of a user (manual 4.2.3.3).
 *
 * @param id of the user
 * @param name of the user
 * @param protocols what the user may log in by; all for a new user
 * @param internet mail to and from the outside
 * @param inEveryoneList whether the user belongs to the group Everyone
 * @param monitored whether the user's messages are monitored where selected users' are (manual 15.1)
 * @param allowMessageMoveTo the user, group or list that web mail may move messages to; empty for nobody
 * @param moveDirectly past mappings, assistants and forwarding; only to users
 * @param mailboxQuotaMegabytes how large the mailbox should grow, in units of 1024 * 1024 bytes; 0 for no quota
 * @param remoteStatus what the user's status monitor may see and do
 */
public record UserPermissions(
        long id,
        String name,
        Set<Protocol> protocols,
        InternetMail internet,
        boolean inEveryoneList,
        boolean monitored,
        String allowMessageMoveTo,
        boolean moveDirectly,
        int mailboxQuotaMegabytes,
        Set<RemoteStatus> remoteStatus) {
    /** The largest quota that can be set. */
    public static final int MOST_QUOTA_MEGABYTES = 10_000_000;

    public UserPermissions {
        protocols = Set.copyOf(protocols);
        remoteStatus = Set.copyOf(remoteStatus);
    }

    /** What a new user may. */
    public static UserPermissions ofNewUser(long id, String name) {
        return new UserPermissions(
                id,
                name,
                EnumSet.allOf(Protocol.class),
                InternetMail.ALLOWED,
                true,
                false,
                "",
                false,
                0,
                RemoteStatus.USUAL);
    }

    /** The same with other protocols. */
    public UserPermissions withProtocols(Set<Protocol> allowed) {
        return new UserPermissions(
                id,
                name,
                allowed,
                internet,
                inEveryoneList,
                monitored,
                allowMessageMoveTo,
                moveDirectly,
                mailboxQuotaMegabytes,
                remoteStatus);
    }

    /** The same with other Internet mail. */
    public UserPermissions withInternet(InternetMail allowed) {
        return new UserPermissions(
                id,
                name,
                protocols,
                allowed,
                inEveryoneList,
                monitored,
                allowMessageMoveTo,
                moveDirectly,
                mailboxQuotaMegabytes,
                remoteStatus);
    }

    /** The same with other places for messages to be moved to. */
    public UserPermissions withMoving(String to, boolean directly) {
        return new UserPermissions(
                id,
                name,
                protocols,
                internet,
                inEveryoneList,
                monitored,
                to,
                directly,
                mailboxQuotaMegabytes,
                remoteStatus);
    }

    /** The same with another quota. */
    public UserPermissions withQuota(int megabytes) {
        return new UserPermissions(
                id,
                name,
                protocols,
                internet,
                inEveryoneList,
                monitored,
                allowMessageMoveTo,
                moveDirectly,
                megabytes,
                remoteStatus);
    }

    /** In words, for the audit log. */
    String describedProtocols() {
        return described(protocols);
    }

    /** In words, for the audit log. */
    String describedMoving() {
        return allowMessageMoveTo.isEmpty() ? "none" : allowMessageMoveTo + (moveDirectly ? ", directly" : "");
    }

    /** In words, for the audit log. */
    String describedQuota() {
        return mailboxQuotaMegabytes == 0 ? "none" : mailboxQuotaMegabytes + " MB";
    }

    /** In words, for the audit log. */
    String describedRemoteStatus() {
        return described(remoteStatus);
    }

    private static String described(Set<?> members) {
        return members.isEmpty() ? "none" : new TreeSet<>(members).toString().replaceAll("[\\[\\]]", "");
    }
}
