package org.pillarbox.settings.inmail;

/**
 * What is collected from a POP3 mailbox, and what stays there (manual 6.3.2).
 *
 * @param limitKb kilobytes (1,000 bytes) above which a message is not collected; 0 for no limit
 * @param leaveDays days for which a collected message stays on the server; 0 to delete it at once
 * @param rules whether Download Rules are asked
 * @param removeDuplicates whether of several equal messages in one session one is kept (manual 21.16.3)
 */
public record Download(long limitKb, int leaveDays, boolean rules, boolean removeDuplicates) {
    /** Everything, deleted when it is here. */
    public static final Download ALL = new Download(0, 0, false, false);

    /** Whether messages stay on the server for a time. */
    public boolean leaves() {
        return leaveDays > 0;
    }
}
