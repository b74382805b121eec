package org.pillarbox.directory;

/**
 * What a user may do with mail to and from the outside (manual 4.2.3.3.2, 4.2.3.3.3).
 *
 * @param sends whether it may write to outside addresses
 * @param receives whether it gets mail from outside
 * @param maxOutgoingKilobytes the largest message to outside addresses, in units of 1024 bytes; 0 for no limit
 */
public record InternetMail(boolean sends, boolean receives, int maxOutgoingKilobytes) {
    /** What new users may. */
    public static final InternetMail ALLOWED = new InternetMail(true, true, 0);

    /** The largest limit that can be set. */
    public static final int MOST_KILOBYTES = 2_000_000;

    private static final long KILOBYTE = 1024;

    /** Whether a message of this many bytes may go outside. */
    public boolean lets(long bytes) {
        return maxOutgoingKilobytes == 0 || bytes <= maxOutgoingKilobytes * KILOBYTE;
    }

    /** In words, for the audit log. */
    String described() {
        return (sends ? "sends" : "does not send")
                + (receives ? ", receives" : ", does not receive")
                + (maxOutgoingKilobytes == 0 ? "" : ", at most " + maxOutgoingKilobytes + " kB");
    }
}
