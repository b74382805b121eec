package org.pillarbox.api.password;

import java.util.Objects;

/**
 * A wish for another password.
 *
 * @param account whose, as stored
 * @param current the password that was proven; never logged
 * @param replacement all that was typed behind NEWPASS and one space; never logged
 */
public record PasswordReplacement(String account, String current, String replacement) {
    public PasswordReplacement {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(replacement, "replacement");
    }

    @Override
    public String toString() {
        return "PasswordReplacement[" + account + "]";
    }
}
