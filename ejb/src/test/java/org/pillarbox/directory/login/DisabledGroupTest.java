package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.settings.schema.DatabaseKind;

class DisabledGroupTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Tag("USR-492")
    void keepsItsMembersOutWhateverIsForcedAndLetsThemInAgain(Protocol door) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserGroup sales = fixture.directory.groups(groups -> groups.create("Sales", GroupSettings.NONE));
            fixture.directory.create(DirectoryFixture.inGroup(UserDetails.newUser("ann", ""), "Sales"));
            fixture.directory.create("bob");
            assertTrue(fixture.opens(door, "ann", PASSWORD));
            for (boolean force : new boolean[] {true, false}) {
                change(fixture, sales, new GroupSettings(GroupSwitches.NONE, false, force, "", 0));
                assertEquals(
                        fixture.login(door, "nobody", PASSWORD, OUTSIDE),
                        fixture.login(door, "ann", PASSWORD, OUTSIDE));
                assertFalse(fixture.directory.index.mayUse("ann", door), "open sessions end");
                assertTrue(fixture.opens(door, "bob", PASSWORD));
            }
            assertTrue(fixture.directory
                    .security()
                    .contains("LOGIN_FAILED ann 192.0.2.7 members of the group Sales may not log in"));
            change(fixture, sales, GroupSettings.NONE);
            assertTrue(fixture.opens(door, "ann", PASSWORD));
        }
    }

    private static void change(LoginFixture fixture, UserGroup group, GroupSettings settings) {
        fixture.directory.groups(groups -> groups.change(new UserGroup(group.id(), group.name(), settings), "boss"));
    }
}
