package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facade for administrators: the users (manual 4.2). Every change is validated as a whole and audited. */
public interface UserAdministration {
    /** A page of the accounts list. */
    List<UserRow> list(UserQuery query);

    /** How many users the query matches, without regard to its page. */
    long count(UserQuery query);

    /** A user's settings. */
    Optional<UserDetails> find(String name);

    /**
     * Checks what the wizard's first page asks for, without storing anything.
     *
     * @throws InvalidUser naming the field
     */
    void check(UserDetails user, PasswordChange passwords);

    /**
     * Creates a user and its mailbox, with its main password given.
     *
     * @param welcome whether the welcome message is put into the mailbox
     * @throws InvalidUser naming the field
     */
    UserDetails create(UserDetails user, PasswordChange passwords, boolean welcome);

    /**
     * Changes a user.
     *
     * @throws InvalidUser naming the field
     */
    UserDetails change(UserDetails user, PasswordChange passwords);

    /** What a user may do. */
    Optional<UserPermissions> permissions(String name);

    /**
     * Changes what a user may do. Sessions by a protocol that is denied now end within seconds.
     *
     * @throws InvalidUser naming the field: {@code web} when it would keep the caller, or the last administrator, out
     */
    UserPermissions change(UserPermissions permissions);

    /** A user's Advanced page. */
    Optional<UserAdvanced> advanced(String name);

    /**
     * Changes a user's Advanced page.
     *
     * @throws InvalidUser naming the field: {@code fingerInformation}, {@code fingerPlan}, {@code replyAddress}, {@code
     *     directoryName} or {@code spamThreshold}
     */
    UserAdvanced change(UserAdvanced advanced);

    /** Deletes users with their mail; gives who was not deleted and why. Others are deleted all the same. */
    List<Refusal> delete(Set<Long> ids);

    /** Those of the given users who have mail. */
    Set<Long> withMail(Set<Long> ids);

    /** Who is the Main Administrator now (manual 16.3); the name in the settings may be nobody's. */
    Optional<String> mainAdministrator();

    /** A user that was not deleted. */
    record Refusal(String name, String reason) {}
}
