package org.pillarbox.directory.group;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a user that a group can switch, the user's own or those that hold.
 *
 * @param administrator whether the console is open to it
 * @param inEveryoneList whether it is in the built-in group Everyone
 * @param sendsInternet whether it may write to outside addresses
 * @param receivesInternet whether it gets mail from outside
 * @param monitored whether its messages are monitored where only those of selected users are
 */
public record UserSwitches(
        boolean administrator,
        boolean inEveryoneList,
        boolean sendsInternet,
        boolean receivesInternet,
        boolean monitored) {
    /** What differs in the other, in words for the audit log; empty when nothing does. */
    public String changes(UserSwitches other) {
        List<String> changes = new ArrayList<>();
        add(changes, "administrator", administrator, other.administrator);
        add(changes, "in the Everyone list", inEveryoneList, other.inEveryoneList);
        add(changes, "sends Internet mail", sendsInternet, other.sendsInternet);
        add(changes, "receives Internet mail", receivesInternet, other.receivesInternet);
        add(changes, "monitored", monitored, other.monitored);
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String setting, boolean before, boolean after) {
        if (before != after) {
            changes.add(setting + ": " + before + " -> " + after);
        }
    }
}
