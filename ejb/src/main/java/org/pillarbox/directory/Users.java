package org.pillarbox.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.secret.Passwords;

/** Port: users in the database. All calls work in the caller's transaction. */
public interface Users {
    /** A page of the accounts list, by one query. */
    List<UserRow> list(UserQuery query, Instant now);

    /** How many users match. */
    long count(UserQuery query);

    /** A user's settings as they are now. */
    Optional<UserDetails> find(UserName name, Instant now);

    /** What a user may do. */
    Optional<UserPermissions> permissions(UserName name);

    /** A user's Advanced page. */
    Optional<UserAdvanced> advanced(UserName name);

    /** A user's account. */
    Optional<Account> account(long id);

    /** Those of the given who have messages. */
    Set<Long> withMail(Set<Long> ids);

    /** Those whom a lock holds at this time, by name, at most so many. */
    List<Account> locked(Instant now, int most);

    /** How many a lock holds at this time. */
    long countLocked(Instant now);

    /** The group of this name, without regard to case. */
    Optional<UserGroup> group(String name);

    /** The members of the group that is stored under this name. */
    List<Account> members(String group);

    /** A user's own settings that a group could switch. */
    UserSwitches switches(long id);

    /** How many administrators there are who may open the console, by the settings that hold. */
    long administrators();

    /**
     * Takes the next number of a change, and with it the turn: until the caller's transaction ends nobody else changes
     * users. Must come before anything of them is read that the change depends on.
     */
    long nextChange();

    /** Creates a user with an empty mailbox; the id of the details is passed over. */
    Account insert(UserDetails user, Passwords passwords);

    /** Changes settings and passwords; the lock is left as it is. */
    Account update(UserDetails user, Passwords passwords);

    /** Changes what a user may do. */
    Account update(UserPermissions permissions);

    /** Changes a user's Advanced page. */
    Account update(UserAdvanced advanced);

    /** Changes a user's own settings that a group could switch. */
    Account update(long id, UserSwitches switches);

    /** Changes a user's routing script; empty for none. */
    Account updateScript(long id, String script);

    /** Changes passwords. */
    Account update(long id, Passwords passwords);

    /** Locks until then, or ends the lock. */
    Account lock(long id, Optional<Instant> until);

    /** Deletes; what other rooms hold of the user is their matter. */
    void delete(long id);

    /** All that is set of these users, by the key of their names; those that do not exist are missing. One query. */
    Map<String, WholeUser> whole(Collection<UserName> names, Instant now);

    /** Users in the order of their names, from the first behind this key on. */
    List<WholeUser> wholeAfter(String nameKey, int most, Instant now);

    /**
     * Creates and changes many users at once. Whether somebody is locked is left as it is.
     *
     * @param users those with the id 0 are new
     * @return their accounts in the same order
     */
    List<Account> store(List<WholeUser> users);

    /** Ids by name of all users. */
    Map<String, Long> names();
}
