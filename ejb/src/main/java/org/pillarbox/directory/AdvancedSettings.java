package org.pillarbox.directory;

/**
 * The part of a user's Advanced page that is asked for all the time, and therefore kept in memory (manual 4.2.3.4).
 *
 * @param replyAddress what takes the place of the user's address in mail to the Internet, see {@link ReplyAddress}; empty for
 *     no change
 * @param noGlobalSignature whether what the user sends gets no global signature
 * @param directoryName the user's name in the external directory, {@code Domain\UserName} or {@code UserName}; empty for the
 *     user's own name in the default domain
 * @param spamThreshold from when on a message is put into quarantine: 0 for the server's own, -1 for never
 */
public record AdvancedSettings(
        String replyAddress, boolean noGlobalSignature, String directoryName, int spamThreshold) {
    /** What new users have. */
    public static final AdvancedSettings DEFAULTS = new AdvancedSettings("", false, "", 0);

    /** The highest threshold. */
    public static final int MOST_THRESHOLD = 100_000;

    /** The threshold of a user whose mail is never put into quarantine. */
    public static final int NO_QUARANTINE = -1;

    /** The same with another reply address. */
    public AdvancedSettings withReplyAddress(String address) {
        return new AdvancedSettings(address, noGlobalSignature, directoryName, spamThreshold);
    }
}
