package org.pillarbox.directory.external;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.external.ImportProgress.Batch;
import org.pillarbox.directory.secret.Passwords;

/** Port: the parts of an import that are one transaction each. */
public interface ImportBatches {
    /**
     * Creates or changes the users of these members.
     *
     * @param oneTime what {@link ImportOptions#PASSWORD} becomes for those who are to get it, should they be new; everybody else
     *     gets a password that nothing opens
     */
    Batch store(List<Member> members, ImportOptions options, Map<UserName, Passwords> oneTime);

    /** All users, by their key. */
    Map<String, Long> users();

    /** Deletes users; those who may not be are named. */
    Batch remove(Collection<Long> ids);

    /** Writes the audit log's line of the whole import. */
    void finish(String group, String summary);

    /**
     * Somebody to be a user.
     *
     * @param name here
     * @param account in the directory
     * @param fullName may be empty
     * @param administrator whether in the administrators' group; empty where that is not to be touched
     */
    record Member(UserName name, String account, String fullName, Optional<Boolean> administrator) {}
}
