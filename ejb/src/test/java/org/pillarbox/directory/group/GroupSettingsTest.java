package org.pillarbox.directory.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a member, with the manual's examples as they stand there. */
class GroupSettingsTest {
    private static final UserSwitches NEW_USER = new UserSwitches(false, true, true, true, false);

    @ParameterizedTest
    @CsvSource({
        "ON, false, true",
        "ON, true, true",
        "OFF, false, false",
        "OFF, true, false",
        "NOT_SPECIFIED, false, false",
        "NOT_SPECIFIED, true, true"
    })
    @Tag("USR-485")
    void eachChoiceIsOnOffOrTheMembersOwn(Choice choice, boolean own, boolean holds) {
        assertEquals(holds, choice.over(own));
        UserSwitches all = new UserSwitches(own, own, own, own, own);
        GroupSwitches said = new GroupSwitches(choice, choice, choice, choice, choice);
        assertEquals(new UserSwitches(holds, holds, holds, holds, holds), said.over(all));
    }

    @Test
    @Tag("USR-486")
    @Tag("USR-488")
    void whatIsForcedHoldsAndWhatIsNotIsWhereOneStarts() {
        GroupSwitches said =
                new GroupSwitches(Choice.ON, Choice.OFF, Choice.OFF, Choice.NOT_SPECIFIED, Choice.NOT_SPECIFIED);
        UserSwitches put = new UserSwitches(true, false, false, true, false);
        GroupSettings forced = settings(said, true);
        assertEquals(put, forced.effective(NEW_USER));
        assertEquals(NEW_USER, forced.starting(NEW_USER), "its own are kept for the time after");
        GroupSettings free = settings(said, false);
        assertEquals(NEW_USER, free.effective(NEW_USER));
        assertEquals(put, free.starting(NEW_USER));
    }

    @Test
    void whoIsInNoGroupHasItsOwn() {
        assertEquals(NEW_USER, GroupSettings.NONE.effective(NEW_USER));
        assertEquals("", GroupSettings.NONE.effectiveReplyAddress("", "helen"));
        assertEquals(7, GroupSettings.NONE.effectiveMaxOutgoing(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "louise@acme.com | helen | louise@acme.com",
                "louise@acme.com | bob | louise@acme.com",
                "*@acme.com | helen | helen@acme.com",
                "\"*\" <louise@acme.com> | helen | \"helen\" <louise@acme.com>",
                "\"*\" <*@acme.com> | helen | \"helen\" <helen@acme.com>"
            })
    @Tag("USR-496")
    @Tag("USR-497")
    @Tag("USR-498")
    @Tag("USR-499")
    void aStarInTheReplyAddressIsTheUsersName(String said, String user, String holds) {
        for (boolean force : new boolean[] {true, false}) {
            GroupSettings group = new GroupSettings(GroupSwitches.NONE, true, force, said, 0);
            assertEquals(holds, group.effectiveReplyAddress("", user));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("USR-495")
    void theUsersOwnReplyAddressComesFirst(boolean force) {
        GroupSettings group = new GroupSettings(GroupSwitches.NONE, true, force, "louise@acme.com", 0);
        assertEquals("me@acme.com", group.effectiveReplyAddress("me@acme.com", "helen"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 500, 500", "200, 500, 200", "900, 500, 900", "200, 0, 200"})
    @Tag("USR-500")
    void theUsersOwnLimitHoldsUnlessItIsZero(int own, int said, int holds) {
        assertEquals(holds, new GroupSettings(GroupSwitches.NONE, true, false, "", said).effectiveMaxOutgoing(own));
    }

    @Test
    void tellsWhatChangedInWords() {
        GroupSwitches administrators = new GroupSwitches(
                Choice.ON, Choice.NOT_SPECIFIED, Choice.NOT_SPECIFIED, Choice.NOT_SPECIFIED, Choice.NOT_SPECIFIED);
        assertEquals(
                "administrator: not specified -> on; force: false -> true",
                GroupSettings.NONE.changes(settings(administrators, true)));
        assertEquals("", GroupSettings.NONE.changes(GroupSettings.NONE));
    }

    private static GroupSettings settings(GroupSwitches said, boolean force) {
        return new GroupSettings(said, true, force, "", 0);
    }
}
