package org.pillarbox.directory.group;

import static org.pillarbox.directory.group.Choice.NOT_SPECIFIED;

/** What a group says of each of the {@link UserSwitches}. */
public record GroupSwitches(
        Choice administrator, Choice inEveryoneList, Choice sendsInternet, Choice receivesInternet, Choice monitored) {
    /** Leaves all to the members. */
    public static final GroupSwitches NONE =
            new GroupSwitches(NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED);

    /** A member's settings with what is said here put over them. */
    public UserSwitches over(UserSwitches own) {
        return new UserSwitches(
                administrator.over(own.administrator()),
                inEveryoneList.over(own.inEveryoneList()),
                sendsInternet.over(own.sendsInternet()),
                receivesInternet.over(own.receivesInternet()),
                monitored.over(own.monitored()));
    }
}
