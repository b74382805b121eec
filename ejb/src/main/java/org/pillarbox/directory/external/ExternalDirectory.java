package org.pillarbox.directory.external;

import java.util.List;
import org.pillarbox.settings.DirectorySettings;

/**
 * Port: the directory that these settings describe. Every call ends within the settings' time limit for each answer it waits
 * for; a log-in within that limit as a whole. Thread safe.
 */
public interface ExternalDirectory {
    /**
     * Whether this is the password of somebody there.
     *
     * @param password never empty
     * @throws DirectoryUnavailable when that cannot be known now
     */
    boolean accepts(DirectorySettings settings, DirectoryName name, String password) throws DirectoryUnavailable;

    /** Goes through the steps of a log-in, up to the first that fails; looks for this user when the name is not empty. */
    List<Finding> examine(DirectorySettings settings, String userName);

    /** The names of the groups, in order, at most {@link #MOST_GROUPS}. */
    List<String> groups(DirectorySettings settings) throws DirectoryUnavailable;

    /**
     * All members of a group who can log in, direct ones only.
     *
     * @throws DirectoryUnavailable when not all of them can be read, also when there are more than {@link #MOST_MEMBERS}
     */
    List<Person> members(DirectorySettings settings, String group) throws DirectoryUnavailable;

    /** The most groups that are listed. */
    int MOST_GROUPS = 2_000;

    /** The most members that are read. */
    int MOST_MEMBERS = 50_000;

    /**
     * A step of an examination.
     *
     * @param good whether it worked
     * @param words what was found, for the administrator
     */
    record Finding(boolean good, String words) {}

    /**
     * Somebody in the directory.
     *
     * @param account the account name
     * @param fullName may be empty
     */
    record Person(String account, String fullName) {}
}
