package org.pillarbox.directory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Port: looks users up, from an immutable index in memory that follows every change. Thread safe, costs no query. */
public interface UserDirectory {
    /** By name, without regard to case. */
    Optional<LocalUser> find(String name);

    /** By id. */
    Optional<LocalUser> find(long id);

    /** Whether there is a user of this name who may log in by this protocol. */
    boolean mayUse(String name, Protocol protocol);

    /** Whether there is a user of this name whose password was changed after this moment. */
    boolean hasNewPassword(String name, Instant since);

    /** What this user may do with mail to and from the outside. */
    InternetMail internetMail(LocalUser user);

    /** How large this user's mailbox should grow, in bytes; 0 for no quota, or no such user. */
    long mailboxQuota(long id);

    /** What holds of this user's Advanced page, the group's reply address among it; the defaults for a user who is gone. */
    AdvancedSettings advanced(LocalUser user);

    /** Where this user's mail goes besides its mailbox, or instead. */
    Routes routes(LocalUser user);

    /** The group of this name, without regard to case, one of the built-in ones among them (manual 4.3.6, 14.1). */
    Optional<MailGroup> group(String name);

    /** The users who have a mailbox quota, by id, with its bytes. */
    Map<Long, Long> mailboxQuotas();

    /** The administrator with the lowest id, who stands in where nobody else is named; empty when there is none. */
    Optional<LocalUser> firstAdministrator();

    /** Whether the directory can be relied on now (the database was reached lately). */
    boolean isHealthy();
}
