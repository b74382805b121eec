package org.pillarbox.directory;

import org.pillarbox.directory.group.UserGroup;

/** Port: rooms above that hold something of a group. All are told before it is deleted, in one transaction. */
public interface GroupRemoval {
    /** The group goes: delete what leads to it. */
    void remove(UserGroup group);
}
