package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.directory.group.UserGroup;

class GroupFormTest {
    private static final GroupSwitches SAID =
            new GroupSwitches(Choice.ON, Choice.OFF, Choice.NOT_SPECIFIED, Choice.ON, Choice.NOT_SPECIFIED);

    @Test
    void givesBackWhatItShows() {
        GroupSettings settings = new GroupSettings(SAID, false, true, "*@acme.example", 7);
        assertEquals(settings, new GroupForm(settings).settings());
        assertEquals(GroupSettings.NONE, new GroupForm(GroupSettings.NONE).settings());
    }

    @Test
    void aChoiceThatThereIsNotSpecifiesNothing() {
        GroupForm form = new GroupForm(new GroupSettings(SAID, true, false, "", 0));
        form.setAdministrator(null);
        form.setInEveryoneList("SOMETIMES");
        assertEquals(Choice.NOT_SPECIFIED, form.settings().switches().administrator());
        assertEquals(Choice.NOT_SPECIFIED, form.settings().switches().inEveryoneList());
    }

    @Test
    void onlyWhatIsForcedAndSpecifiedIsTakenFromAUsersPages() {
        GroupOfUser forced = of(new GroupSettings(SAID, true, true, "", 0));
        assertTrue(forced.isAdministrator());
        assertTrue(forced.isInEveryoneList());
        assertFalse(forced.isSends());
        assertTrue(forced.getWhy().contains("Staff"));
        GroupOfUser free = of(new GroupSettings(SAID, true, false, "", 0));
        assertFalse(free.isAdministrator());
        assertEquals("", free.getLimitWords() + free.getReplyWords());
        assertFalse(GroupOfUser.of(Optional.empty()).isShut());
    }

    private static GroupOfUser of(GroupSettings settings) {
        return GroupOfUser.of(Optional.of(new UserGroup(1, "Staff", settings)));
    }
}
