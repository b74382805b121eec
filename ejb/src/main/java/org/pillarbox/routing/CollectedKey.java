package org.pillarbox.routing;

import java.util.Objects;

/**
 * By what a collected message is known where it was collected, so that it comes in once however often it is fetched.
 *
 * @param inMail the number of the In Mail that collected it
 * @param mailbox names the account it lay in, at most {@link #MAX_MAILBOX} characters
 * @param uid what its server calls it, or what stands for that, at most {@link #MAX_UID} characters
 * @param fingerprint of its header, at most {@link #MAX_FINGERPRINT} characters: tells messages apart of which a server says that
 *     they are the same
 * @param bytes its size as its server says it; 0 where it does not say
 */
public record CollectedKey(long inMail, String mailbox, String uid, String fingerprint, long bytes) {
    /** The longest name of an account. */
    public static final int MAX_MAILBOX = 64;

    /** The longest name of a message: the 70 characters of RFC 1939 §7, and what says how they are meant. */
    public static final int MAX_UID = 80;

    /** The longest fingerprint. */
    public static final int MAX_FINGERPRINT = 64;

    public CollectedKey {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (mailbox.length() > MAX_MAILBOX || uid.length() > MAX_UID || fingerprint.length() > MAX_FINGERPRINT) {
            throw new IllegalArgumentException("a key that is too long to be kept");
        }
    }
}
