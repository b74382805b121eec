package org.pillarbox.settings;

/**
 * Message Security (manual 16.3.1.2).
 *
 * @param verifier what is kept of the password that opens the messages, salted and hashed; empty while Message Security is off
 */
public record MessageSecuritySettings(String verifier) {
    /** Whether administrators need the password. */
    public boolean isOn() {
        return !verifier.isEmpty();
    }

    /** Without the verifier. */
    @Override
    public String toString() {
        return "MessageSecuritySettings[" + (isOn() ? "on" : "off") + "]";
    }
}
