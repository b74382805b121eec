package org.pillarbox.directory;

import java.util.Optional;

/** Port: rooms above that hold something of a user. All are asked before a user is deleted, then told, in one transaction. */
public interface UserRemoval {
    /** Why the user cannot be deleted now, such as an open session. */
    Optional<String> refusal(LocalUser user);

    /** The user goes: delete what belongs to it. Nothing, where it is only asked whether the user may go. */
    default void remove(LocalUser user) {}
}
