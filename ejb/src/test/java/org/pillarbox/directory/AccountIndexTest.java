package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;

class AccountIndexTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-004")
    @Tag("USR-071")
    void followsWhatThisNodeCommits(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            assertTrue(directory.index.find("ann").isEmpty());
            UserDetails ann = directory.create("Ann");
            assertEquals("Ann", directory.index.find("aNN").orElseThrow().name().value());
            assertEquals(ann.id(), directory.index.find(ann.id()).orElseThrow().id());
            directory.createAdministrator("boss");
            directory.work(accounts -> accounts.change(DirectoryFixture.administrator(ann, true), PasswordChange.NONE));
            assertTrue(directory.index.find("ann").orElseThrow().administrator());
            assertEquals(
                    "Ann",
                    directory.index.firstAdministrator().orElseThrow().name().value());
            directory.work(
                    accounts -> accounts.change(DirectoryFixture.administrator(ann, false), PasswordChange.NONE));
            assertFalse(directory.index.find("ann").orElseThrow().administrator());
            assertEquals(
                    "boss",
                    directory.index.firstAdministrator().orElseThrow().name().value());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("D13")
    void knowsWhosePasswordWasChangedSince(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.create("ann");
            Instant loggedIn = directory.clock.instant();
            assertFalse(directory.index.hasNewPassword("ann", loggedIn));
            directory.clock.pass(Duration.ofSeconds(1));
            directory.work(
                    accounts -> accounts.change(directory.find("ann"), DirectoryFixture.main("another-one-of-mine")));
            assertTrue(directory.index.hasNewPassword("ANN", loggedIn));
            assertFalse(directory.index.hasNewPassword("ann", directory.clock.instant()));
            assertFalse(directory.index.hasNewPassword("nobody", loggedIn));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noticesWhatAnotherNodeCommitted(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            AccountIndex other = directory.newIndex();
            assertTrue(other.find("ann").isEmpty());
            UserDetails ann = directory.create("ann");
            other.refresh();
            assertTrue(other.find("ann").isPresent());
            directory.work(accounts -> accounts.delete(Set.of(ann.id()), "boss"));
            other.refresh();
            assertTrue(other.find("ann").isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missesNothingWhenChangesOfBothNodesMix(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            AccountIndex other = directory.newIndex();
            other.refresh();
            directory.create("ann");
            directory.create("bob");
            // The other node hears of the second change only, as if it had committed that one itself.
            other.apply(directory.fired.get(1));
            assertTrue(other.find("bob").isPresent());
            other.refresh();
            assertTrue(other.find("ann").isPresent());
        }
    }

    @Test
    void oldNewsChangeNothing() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("ann");
            directory.index.refresh();
            directory.index.apply(new AccountsChanged(
                    1, List.of(), Set.of(directory.find("ann").id())));
            assertTrue(directory.index.find("ann").isPresent());
        }
    }

    @Test
    void servesOnButIsUnhealthyWhileTheDatabaseIsGone() throws Exception {
        DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
        directory.create("ann");
        assertTrue(directory.index.isHealthy());
        directory.database.closeForGood();
        assertThrows(RuntimeException.class, directory.index::refresh);
        assertFalse(directory.index.isHealthy());
        assertEquals(Optional.of("ann"), directory.index.find("ann").map(user -> user.name()
                .value()));
    }

    @Test
    void isUnhealthyWhileTheDatabaseDoesNotAnswer() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            AccountIndex[] index = new AccountIndex[1];
            boolean[] slow = {false};
            index[0] = new AccountIndex(
                    new AccountIndex.Source() {
                        @Override
                        public long lastChange() {
                            if (slow[0]) {
                                directory.clock.pass(java.time.Duration.ofSeconds(30));
                                assertFalse(index[0].isHealthy());
                            }
                            return 0;
                        }

                        @Override
                        public List<Account> accounts() {
                            return List.of();
                        }

                        @Override
                        public List<String> groupNames() {
                            return List.of();
                        }
                    },
                    directory.clock);
            assertTrue(index[0].isHealthy());
            slow[0] = true;
            index[0].refresh();
            assertTrue(index[0].isHealthy());
        }
    }
}
