package org.pillarbox.inmail.collecting;

/**
 * What collecting heeds besides the settings of an In Mail (manual 21.15.1).
 *
 * @param spareBytes of the disk that stay free
 * @param spareUnsizedBytes that stay free in addition where a server does not say how large a message is
 * @param messageIdsIgnored whether messages that differ in nothing but the Message-ID are duplicates
 * @param originalDates whether the Received field tells when the provider got a message, and not when it was collected (manual 16.2)
 */
public record CollectingLimits(
        long spareBytes, long spareUnsizedBytes, boolean messageIdsIgnored, boolean originalDates) {
    /** As the manual has them. */
    public static final CollectingLimits STANDARD = new CollectingLimits(5L << 20, 15L << 20, false, false);

    /** The same, with the providers' dates or without. */
    public CollectingLimits dating(boolean original) {
        return new CollectingLimits(spareBytes, spareUnsizedBytes, messageIdsIgnored, original);
    }
}
