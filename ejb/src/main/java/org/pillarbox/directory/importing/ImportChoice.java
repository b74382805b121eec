package org.pillarbox.directory.importing;

import java.util.Optional;

/**
 * What an administrator chose before users are imported (manual 4.3.2.1), or added in bulk.
 *
 * @param replace whether users that are not in the file are deleted
 * @param newOnly whether a line of a user that is there already is refused
 * @param onlyIfAllRight whether nothing at all is done when one line is refused
 * @param password for new users whose line has none
 * @param generate a password for new users where there is no other
 * @param welcome whether new users are sent the welcome message
 * @param newUsers what new users get besides
 */
public record ImportChoice(
        boolean replace,
        boolean newOnly,
        boolean onlyIfAllRight,
        Optional<String> password,
        boolean generate,
        boolean welcome,
        NewUsers newUsers) {
    /** In words, for the audit log. */
    public String described() {
        return (replace ? "replace" : "merge") + (onlyIfAllRight ? ", only if all is right" : "");
    }

    /** Without the password, wherever it is logged. */
    @Override
    public String toString() {
        return "ImportChoice[" + described() + "]";
    }
}
