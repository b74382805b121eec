package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.schema.DatabaseKind;

class MainAdministratorTest {
    @TempDir
    private Path keys;

    @Test
    @Tag("OTH-070")
    void isPostmasterUnlessChosenOtherwise() throws Exception {
        assertEquals(
                new AdministrationSettings("postmaster"),
                SettingKinds.of(AdministrationSettings.class).defaults());
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.createAdministrator("deputy");
            directory.createAdministrator("Postmaster");
            assertEquals("Postmaster", name(directory));
        }
    }

    @Test
    @Tag("OTH-071")
    @Tag("USR-522")
    void cannotBeDeletedUntilAnotherIsChosen() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            long postmaster = directory.createAdministrator("postmaster").id();
            long boss = directory.createAdministrator("boss2").id();
            long ann = directory.create("ann").id();
            directory.removals.add(new MainAdministratorRemoval(directory));
            List<Refusal> refusals = delete(directory, postmaster);
            assertEquals(1, refusals.size());
            assertTrue(refusals.get(0).reason().contains("Main Administrator"), refusals.toString());
            directory.changedSettings.put(AdministrationSettings.class, new AdministrationSettings("ann"));
            assertEquals(List.of(), delete(directory, postmaster));
            assertEquals(1, delete(directory, ann).size());
            // Whoever stands in for a name that is nobody's is as well protected.
            directory.changedSettings.put(AdministrationSettings.class, new AdministrationSettings("postmaster"));
            directory.createAdministrator("third");
            assertEquals("boss2", name(directory));
            assertEquals(1, delete(directory, boss).size());
        }
    }

    @Test
    @Tag("USR-521")
    @Tag("USR-525")
    void postmasterGoesOnceAnotherAdministratorHasItsPlace() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.removals.add(new MainAdministratorRemoval(directory));
            long postmaster = directory.createAdministrator("postmaster").id();
            directory.createAdministrator(DirectoryFixture.ADMINISTRATOR);
            assertEquals(1, delete(directory, postmaster).size(), "it is the Main Administrator still");
            directory.changedSettings.put(
                    AdministrationSettings.class, new AdministrationSettings(DirectoryFixture.ADMINISTRATOR));
            assertEquals(List.of(), delete(directory, postmaster));
            assertEquals(DirectoryFixture.ADMINISTRATOR, name(directory));
            assertEquals(Optional.empty(), directory.index.find("postmaster"));
            boolean nobody = directory.database.call(em -> new JpaUsers(em).isEmpty());
            assertFalse(nobody, "a start makes users only where none are");
        }
    }

    @Test
    @Tag("OTH-071")
    void isAnyUserThatThereIs() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.createAdministrator("postmaster");
            directory.create("ann");
            assertDoesNotThrow(() -> main(directory).check(new AdministrationSettings("ANN")));
            assertEquals(
                    "mainAdministrator",
                    assertThrows(InvalidSetting.class, () -> main(directory)
                                    .check(new AdministrationSettings("nobody")))
                            .field());
        }
    }

    private static String name(DirectoryFixture directory) {
        return main(directory).find().orElseThrow().name().value();
    }

    private static List<Refusal> delete(DirectoryFixture directory, long id) {
        return directory.work(accounts -> accounts.delete(Set.of(id), DirectoryFixture.ADMINISTRATOR));
    }

    private static MainAdministrator main(DirectoryFixture directory) {
        return new MainAdministrator(directory.index, directory.settings);
    }

    /** The bean by hand. */
    private record MainAdministratorRemoval(DirectoryFixture directory) implements UserRemoval {
        @Override
        public Optional<String> refusal(LocalUser user) {
            return main(directory).refusal(user);
        }

        @Override
        public void remove(LocalUser user) {}
    }
}
