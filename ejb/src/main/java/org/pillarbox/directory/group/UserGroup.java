package org.pillarbox.directory.group;

/**
 * A group of users (manual 4.3.6). A user is in one at most.
 *
 * @param id 0 for one still to be created
 * @param name unique among users, groups and lists, without regard to case; never changes
 */
public record UserGroup(long id, String name, GroupSettings settings) {}
