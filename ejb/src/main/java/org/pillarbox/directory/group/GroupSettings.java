package org.pillarbox.directory.group;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a group, and the one place that knows what holds for a member (manual 4.3.7).
 *
 * @param switches what it says of settings that its members have too
 * @param enabled whether members may log in at all, whatever {@code force} says; their mail is delivered all the same
 * @param force whether the switches hold for each member for as long as it is one, instead of being where it starts from
 * @param replyAddress for members who have none of their own; {@code *} stands for the member's name; empty for none
 * @param maxOutgoingKilobytes the largest message to outside addresses for members who have no limit of their own, in units
 *     of 1024 bytes; 0 for no limit
 */
public record GroupSettings(
        GroupSwitches switches, boolean enabled, boolean force, String replyAddress, int maxOutgoingKilobytes) {
    /** Those of a new group, and what holds for users in no group: everything is the user's own. */
    public static final GroupSettings NONE = new GroupSettings(GroupSwitches.NONE, true, false, "", 0);

    /** What holds for a member. */
    public UserSwitches effective(UserSwitches own) {
        return force ? switches.over(own) : own;
    }

    /** What a user who joins has of its own from then on. Where the group forces, its own are kept for the time after. */
    public UserSwitches starting(UserSwitches own) {
        return force ? own : switches.over(own);
    }

    /** The address that answers to a member's Internet mail shall go to; empty for the usual one. */
    public String effectiveReplyAddress(String own, String userName) {
        return own.isBlank() ? replyAddress.replace("*", userName) : own;
    }

    /** The largest message of a member to outside addresses in kB; 0 for no limit. */
    public int effectiveMaxOutgoing(int own) {
        return own == 0 ? maxOutgoingKilobytes : own;
    }

    /** What differs in the other, in words for the audit log; empty when nothing does. */
    public String changes(GroupSettings other) {
        List<String> changes = new ArrayList<>();
        add(changes, "administrator", switches.administrator(), other.switches.administrator());
        add(changes, "in the Everyone list", switches.inEveryoneList(), other.switches.inEveryoneList());
        add(changes, "sends Internet mail", switches.sendsInternet(), other.switches.sendsInternet());
        add(changes, "receives Internet mail", switches.receivesInternet(), other.switches.receivesInternet());
        add(changes, "monitored", switches.monitored(), other.switches.monitored());
        add(changes, "members enabled", enabled, other.enabled);
        add(changes, "force", force, other.force);
        add(changes, "reply address", replyAddress, other.replyAddress);
        add(changes, "max outgoing kB", maxOutgoingKilobytes, other.maxOutgoingKilobytes);
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String setting, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(setting + ": " + before + " -> " + after);
        }
    }
}
