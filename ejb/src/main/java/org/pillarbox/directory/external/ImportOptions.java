package org.pillarbox.directory.external;

/**
 * What an import does (manual 4.3.2.3).
 *
 * @param group whose members are imported
 * @param administrators "Make directory administrators into administrators"
 * @param modify "Modify existing users"
 * @param welcome "Send Welcome Message to new users"
 * @param remove "Remove users not present in the directory"
 * @param unusablePasswords whether all new users get a random password that nobody knows, in place of {@link #PASSWORD}
 */
public record ImportOptions(
        String group,
        boolean administrators,
        boolean modify,
        boolean welcome,
        boolean remove,
        boolean unusablePasswords) {
    /** What new users get, as a one-time password; administrators never, since everybody can guess it. */
    public static final String PASSWORD = "password";

    /** How the page stands at first. */
    public static ImportOptions initial(String group) {
        return new ImportOptions(group, true, true, true, false, false);
    }
}
