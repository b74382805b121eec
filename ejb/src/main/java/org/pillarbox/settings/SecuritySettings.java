package org.pillarbox.settings;

/**
 * The Security Settings page (manual 4.3.1).
 *
 * @param minPasswordLength 1 to 128
 * @param lockoutAttempts failed log-ins in a row that lock an account; 0 never
 * @param lockoutWindowSeconds in which they must fall
 * @param lockoutSeconds how long a lock lasts; 0 until an administrator ends it
 * @param exemptLoopback whether log-ins from this machine never lock
 */
public record SecuritySettings(
        int minPasswordLength,
        int lockoutAttempts,
        int lockoutWindowSeconds,
        int lockoutSeconds,
        boolean exemptLoopback) {}
