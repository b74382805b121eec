package org.pillarbox.quota;

import java.io.Serializable;

/**
 * How large a mailbox is, with all its folders, beside its quota.
 *
 * @param bytes in the mailbox
 * @param quota in bytes; 0 for none
 */
public record MailboxSize(long bytes, long quota) implements Serializable {
    private static final int WHOLE = 100;

    /** Whether there is a quota. */
    public boolean isLimited() {
        return quota > 0;
    }

    /** Whether it is at or above so many percent of the quota; never without one, nor for 0 percent. */
    public boolean reaches(int percent) {
        return isLimited() && percent > 0 && bytes * WHOLE >= quota * percent;
    }

    /** The whole percents of the quota that are used; 0 without one. */
    public long percent() {
        return isLimited() ? bytes * WHOLE / quota : 0;
    }
}
