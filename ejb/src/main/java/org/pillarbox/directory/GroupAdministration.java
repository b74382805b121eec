package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;

/** Facade for administrators: groups of users (manual 4.3.6, 4.3.7). Changes hold for the members at once and are audited. */
public interface GroupAdministration {
    /** A page of the groups by name. */
    List<GroupRow> list(int offset, int limit);

    /** How many groups there are. */
    long count();

    /** The built-in groups with their numbers of members now. */
    List<MailGroup> builtIn();

    /** The names of all groups, in their order. */
    List<String> names();

    /** By name, without regard to case. */
    Optional<UserGroup> find(String name);

    /** The group that a user is in. */
    Optional<UserGroup> ofUser(String userName);

    /** The names of the first members, in their order. */
    List<String> memberNames(UserGroup group, int most);

    /**
     * Creates a group without members.
     *
     * @throws InvalidUser naming the field
     */
    UserGroup create(String name, GroupSettings settings);

    /**
     * Changes a group's settings. Sessions of members who may not log in any more end within seconds.
     *
     * @throws InvalidUser naming the field: {@code enabled} when it would keep the caller out, {@code administrator} when
     *     nobody could open the console any more
     */
    UserGroup change(UserGroup group);

    /**
     * Deletes groups, all of them or none. Their members stay, in no group.
     *
     * @throws InvalidUser when nobody could open the console any more
     */
    void delete(Set<Long> ids);
}
