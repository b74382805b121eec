package org.pillarbox.web.admin.users;

import java.io.Serializable;
import org.pillarbox.settings.SecuritySettings;

/** The boxes of the Security Settings page. Times are typed in minutes; one that nobody touches keeps its seconds. */
public class SecurityForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MINUTE = 60;

    private final SecuritySettings before;
    private int minPasswordLength;
    private int attempts;
    private int windowMinutes;
    private int lockMinutes;
    private boolean lockLoopback;
    private boolean digests;

    SecurityForm(SecuritySettings settings) {
        before = settings;
        minPasswordLength = settings.minPasswordLength();
        attempts = settings.lockoutAttempts();
        windowMinutes = minutes(settings.lockoutWindowSeconds());
        lockMinutes = minutes(settings.lockoutSeconds());
        lockLoopback = !settings.exemptLoopback();
        digests = settings.keepDigestSecrets();
    }

    SecuritySettings toSettings() {
        return new SecuritySettings(
                minPasswordLength,
                attempts,
                seconds(windowMinutes, before.lockoutWindowSeconds()),
                seconds(lockMinutes, before.lockoutSeconds()),
                !lockLoopback,
                digests);
    }

    boolean changesLength() {
        return minPasswordLength != before.minPasswordLength();
    }

    void resetLength() {
        minPasswordLength = before.minPasswordLength();
    }

    /** Whole minutes, rounded up: a time of some seconds must not look like none. */
    private static int minutes(int seconds) {
        return (seconds + MINUTE - 1) / MINUTE;
    }

    private static int seconds(int minutes, int before) {
        return minutes == minutes(before) ? before : Math.multiplyExact(minutes, MINUTE);
    }

    public int getMinPasswordLength() {
        return minPasswordLength;
    }

    public void setMinPasswordLength(int minPasswordLength) {
        this.minPasswordLength = minPasswordLength;
    }

    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    public int getWindowMinutes() {
        return windowMinutes;
    }

    public void setWindowMinutes(int windowMinutes) {
        this.windowMinutes = windowMinutes;
    }

    public int getLockMinutes() {
        return lockMinutes;
    }

    public void setLockMinutes(int lockMinutes) {
        this.lockMinutes = lockMinutes;
    }

    public boolean isLockLoopback() {
        return lockLoopback;
    }

    public void setLockLoopback(boolean lockLoopback) {
        this.lockLoopback = lockLoopback;
    }

    public boolean isDigests() {
        return digests;
    }

    public void setDigests(boolean digests) {
        this.digests = digests;
    }
}
