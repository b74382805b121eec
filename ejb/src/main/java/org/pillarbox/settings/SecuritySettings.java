package org.pillarbox.settings;

/**
 * The Security Settings page (manual 4.3.1).
 *
 * @param minPasswordLength 1 to 128
 * @param lockoutAttempts failed log-ins in a row that lock an account; 0 never
 * @param lockoutWindowSeconds in which they must fall
 * @param lockoutSeconds how long a lock lasts; 0 until an administrator ends it
 * @param exemptLoopback whether log-ins to the web from this machine neither lock nor are held by a lock
 * @param keepDigestSecrets whether a second, encrypted form of the password is kept so that CRAM-MD5 and APOP work
 */
public record SecuritySettings(
        int minPasswordLength,
        int lockoutAttempts,
        int lockoutWindowSeconds,
        int lockoutSeconds,
        boolean exemptLoopback,
        boolean keepDigestSecrets) {
    /** Longest password. */
    public static final int MAX_PASSWORD_LENGTH = 128;
}
