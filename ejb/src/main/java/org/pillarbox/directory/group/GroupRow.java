package org.pillarbox.directory.group;

/** A line of the list of groups: the group and how many users are in it. */
public record GroupRow(UserGroup group, long members) {}
