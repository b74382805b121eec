package org.pillarbox.quota;

/** What users are told about their own mailbox. */
public final class QuotaWords {
    private QuotaWords() {}

    /** The text of a warning, with lines ended by {@code \n}. */
    public static String toUser(MailboxSize size, int blockPercent) {
        return "Your mailbox holds " + Megabytes.of(size.bytes()) + ". Its quota is " + Megabytes.of(size.quota())
                + ", so it is at " + size.percent() + " %.\n"
                + "\n"
                + "Mail to you still comes in. Please delete messages that you no longer need.\n"
                + block(size, blockPercent);
    }

    private static String block(MailboxSize size, int percent) {
        if (percent == 0) {
            return "";
        }
        return size.reaches(percent)
                ? "You cannot send any mail until your mailbox is below " + percent + " %.\n"
                : "From " + percent + " % on you cannot send any mail.\n";
    }
}
