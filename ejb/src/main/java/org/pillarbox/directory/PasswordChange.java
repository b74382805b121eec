package org.pillarbox.directory;

import java.util.Optional;

/**
 * New passwords; what is empty stays as it is. Never logged.
 *
 * @param main the Main Password
 * @param web the Web Password
 */
public record PasswordChange(Optional<String> main, Optional<String> web) {
    /** Nothing changes. */
    public static final PasswordChange NONE = new PasswordChange(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "PasswordChange[...]";
    }
}
