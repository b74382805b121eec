package org.pillarbox.directory.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.FirstStart.OneTimePassword;
import org.pillarbox.directory.first.SetupFile.Wanted;
import org.pillarbox.journal.RecentErrors;
import org.pillarbox.settings.schema.DatabaseKind;

class FirstAdministratorTest {
    @TempDir
    private Path data;

    @Test
    @Tag("INS-022")
    @Tag("INS-031")
    void makesUpAPasswordThatOnlyItsOwnerCanRead() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, data)) {
            OneTimePassword made = create(directory, Optional.empty()).orElseThrow();
            Account account = directory.index.account("postmaster").orElseThrow();
            assertEquals("postmaster", made.userName());
            assertTrue(made.password().matches("[a-zA-Z2-9]{20}"));
            assertTrue(account.administrator());
            assertTrue(account.passwords().mustChange());
            assertTrue(account.passwords().main().matches(made.password()));
            assertEquals(List.of("user: postmaster", "password: " + made.password()), Files.readAllLines(made.file()));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())));
            assertFalse(made.toString().contains(made.password()));
        }
    }

    @Test
    @Tag("INS-022")
    void takesNameAndPasswordFromSetup() throws Exception {
        Path setup = data.resolve("first-administrator.txt");
        Files.writeString(setup, "chief\nown-password-1\n");
        SetupFile file = new SetupFile(setup);
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, data)) {
            assertEquals(Optional.empty(), create(directory, file.read()));
            Account account = directory.index.account("chief").orElseThrow();
            assertTrue(account.administrator());
            assertFalse(account.passwords().mustChange());
            assertTrue(account.passwords().main().matches("own-password-1"));
        }
        file.delete();
        assertEquals(Optional.empty(), file.read());
    }

    @ParameterizedTest
    @CsvSource({"chief, '', chief", "no name, '', postmaster", "chief, weak, chief", "'', own-password-1, postmaster"})
    void alwaysEndsWithSomebodyWhoCanLogIn(String name, String password, String created) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, data)) {
            OneTimePassword made =
                    create(directory, Optional.of(new Wanted(name, password))).orElseThrow();
            assertEquals(created, made.userName());
            assertTrue(
                    directory.index.account(created).orElseThrow().passwords().mustChange());
        }
    }

    @Test
    void deletesTheFileOfTheUserWhosePasswordWasChangedOnly() {
        FirstPasswordFile file = new FirstPasswordFile(data.resolve("first-password.txt"));
        file.write("postmaster", "secret");
        file.delete("post");
        assertTrue(Files.exists(file.path()));
        file.delete("postmaster");
        assertFalse(Files.exists(file.path()));
        file.delete("postmaster");
    }

    private Optional<OneTimePassword> create(DirectoryFixture directory, Optional<Wanted> wanted) {
        return directory.work(accounts -> new FirstAdministrator(
                        accounts,
                        new FirstPasswordFile(data.resolve("first-password.txt")),
                        new RecentErrors(Clock.systemUTC()),
                        new SecureRandom())
                .create(wanted));
    }
}
