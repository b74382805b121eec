package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;

/** Port: groups in the database. All calls work in the caller's transaction. */
public interface Groups {
    /** A page of the groups by name, with their numbers of members, by one query. */
    List<GroupRow> list(int offset, int limit);

    /** How many groups there are. */
    long count();

    /** The names of all groups, in their order. */
    List<String> names();

    /** By name, without regard to case. */
    Optional<UserGroup> find(String name);

    /** By id. */
    Optional<UserGroup> find(long id);

    /** The names of the first members, in their order. */
    List<String> memberNames(UserGroup group, int most);

    /** Creates one; its name is free. */
    UserGroup insert(String name, GroupSettings settings);

    /** Changes settings; the members' own are left as they are. */
    UserGroup update(long id, GroupSettings settings);

    /** Deletes; its members are in no group then. */
    void delete(long id);
}
