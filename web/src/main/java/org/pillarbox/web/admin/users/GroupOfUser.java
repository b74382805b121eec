package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.web.shell.Texts;

/** What the pages of a user show of its group: settings that the group forces, and what holds where the user has none. */
public final class GroupOfUser implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of a user in no group. */
    static final GroupOfUser NONE = new GroupOfUser("", GroupSettings.NONE);

    private final String name;
    private final GroupSettings settings;
    private final GroupSwitches forced;

    private GroupOfUser(String name, GroupSettings settings) {
        this.name = name;
        this.settings = settings;
        this.forced = settings.force() ? settings.switches() : GroupSwitches.NONE;
    }

    static GroupOfUser of(Optional<UserGroup> group) {
        return group.map(found -> new GroupOfUser(found.name(), found.settings()))
                .orElse(NONE);
    }

    /** What the group forces; a choice that is not specified leaves the user its own. */
    GroupSwitches forced() {
        return forced;
    }

    public boolean isAdministrator() {
        return forced.administrator() != Choice.NOT_SPECIFIED;
    }

    public boolean isInEveryoneList() {
        return forced.inEveryoneList() != Choice.NOT_SPECIFIED;
    }

    public boolean isSends() {
        return forced.sendsInternet() != Choice.NOT_SPECIFIED;
    }

    public boolean isReceives() {
        return forced.receivesInternet() != Choice.NOT_SPECIFIED;
    }

    public boolean isMonitored() {
        return forced.monitored() != Choice.NOT_SPECIFIED;
    }

    /** Why a box cannot be changed here. */
    public String getWhy() {
        return Texts.of("user.forced", name);
    }

    /** Whether nobody of the group may log in. */
    public boolean isShut() {
        return !settings.enabled();
    }

    public String getShutWords() {
        return Texts.of("user.shut", name);
    }

    /** Which reply address holds while the user has none; empty for the usual one. */
    public String getReplyWords() {
        return settings.replyAddress().isEmpty() ? "" : Texts.of("user.groupreply", name, settings.replyAddress());
    }

    /** Which limit holds while the user has none; empty for none. */
    public String getLimitWords() {
        return settings.maxOutgoingKilobytes() == 0
                ? ""
                : Texts.of("user.grouplimit", name, settings.maxOutgoingKilobytes());
    }
}
