package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.settings.schema.DatabaseKind;

class ForbiddenProtocolTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Tag("SRV-046")
    @Tag("USR-277")
    void isRefusedLikeAWrongPasswordWhileTheOthersWork(Protocol door) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(fixture.opens(door, "ann", PASSWORD));
            allow(fixture, EnumSet.complementOf(EnumSet.of(Protocol.valueOf(door.name()))));
            assertEquals(
                    fixture.login(door, "nobody", PASSWORD, OUTSIDE), fixture.login(door, "ann", PASSWORD, OUTSIDE));
            for (Protocol other : EnumSet.complementOf(EnumSet.of(door))) {
                assertTrue(fixture.opens(other, "ann", PASSWORD), other.name());
            }
            assertTrue(fixture.directory
                    .security()
                    .contains("LOGIN_FAILED ann 192.0.2.7 " + door + " is not allowed for this user"));
            allow(fixture, EnumSet.allOf(Protocol.class));
            assertTrue(fixture.opens(door, "ann", PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Tag("USR-280")
    void doesNotCountAsAWrongPassword(Protocol door) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            allow(fixture, Set.of());
            for (int i = 0; i < 30; i++) {
                assertFalse(fixture.opens(door, "ann", PASSWORD));
            }
            assertFalse(fixture.directory.find("ann").lockedOut());
            assertFalse(fixture.scores.isHeldBack(OUTSIDE));
            allow(fixture, EnumSet.allOf(Protocol.class));
            assertTrue(fixture.opens(door, "ann", PASSWORD));
        }
    }

    private static void allow(LoginFixture fixture, Set<Protocol> protocols) {
        long id = fixture.directory.find("ann").id();
        fixture.directory.index.apply(fixture.directory.database.call(em -> {
            JpaUsers users = new JpaUsers(em);
            long change = users.nextChange();
            Account stored = users.update(UserPermissions.ofNewUser(id, "ann").withProtocols(protocols));
            return new AccountsChanged(change, List.of(stored), Set.of());
        }));
    }
}
