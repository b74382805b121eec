package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.schema.DatabaseKind;

class UserAdvancedTest {
    private static final AdvancedSettings SOME =
            new AdvancedSettings("Fred Bloggs <sales@firm.example>", true, "FIRM\\fred.b", 250);

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-309")
    @Tag("USR-319")
    @Tag("USR-320")
    @Tag("USR-322")
    void newUsersHaveTheDefaultsAndAChangeHoldsAtOnce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long id = directory.create("Fred").id();
            assertEquals(
                    new UserAdvanced(id, "Fred", new FingerTexts("", ""), new AdvancedSettings("", false, "", 0)),
                    advanced(directory, "fred"));
            FingerTexts finger = new FingerTexts("Room 7\r\nphone 12\r\n", "On holiday\n\tuntil Monday");
            UserAdvanced wanted = new UserAdvanced(id, "Fred", finger, SOME);
            assertEquals(wanted, change(directory, wanted));
            assertEquals(
                    "Room 7\nphone 12", advanced(directory, "fred").finger().information());
            LocalUser fred = directory.index.find("fred").orElseThrow();
            assertEquals(SOME, directory.index.advanced(fred));
            assertEquals(SOME, directory.newIndex().advanced(fred));
            // The General page leaves it alone.
            directory.work(accounts -> accounts.change(directory.find("fred"), PasswordChange.NONE));
            assertEquals(wanted, advanced(directory, "fred"));
            directory.work(accounts -> accounts.delete(Set.of(id), DirectoryFixture.ADMINISTRATOR));
            assertEquals(AdvancedSettings.DEFAULTS, directory.index.advanced(fred));
        }
    }

    @Test
    void everyChangeIsAuditedAndLongTextsAreNotWrittenOut() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            long id = directory.create("fred").id();
            UserAdvanced wanted = new UserAdvanced(id, "fred", new FingerTexts("Room 7", "none"), SOME);
            change(directory, wanted);
            change(directory, wanted);
            assertEquals(
                    List.of(
                            "boss user.change fred: finger information changed; finger plan changed; reply address:  -> Fred"
                                    + " Bloggs <sales@firm.example>; no global signature: false -> true; external"
                                    + " directory name:  -> FIRM\\fred.b; spam quarantine threshold: 0 -> 250",
                            "boss user.create fred: "),
                    directory.audit());
        }
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            long id = directory.create("fred").id();
            String tooLong = "x".repeat(FingerTexts.LONGEST + 1);
            assertEquals("fingerInformation", refusal(directory, id, new FingerTexts(tooLong, ""), SOME));
            assertEquals("fingerPlan", refusal(directory, id, new FingerTexts("", "bell \u0007"), SOME));
            assertEquals("replyAddress", refusal(directory, id, new AdvancedSettings("a@b, c@d", false, "", 0)));
            for (String name : List.of("FIRM\\", "\\fred", "A\\B\\c", "x".repeat(257), "fred\n")) {
                assertEquals("directoryName", refusal(directory, id, new AdvancedSettings("", false, name, 0)));
            }
            for (int threshold : new int[] {-2, AdvancedSettings.MOST_THRESHOLD + 1}) {
                assertEquals("spamThreshold", refusal(directory, id, new AdvancedSettings("", false, "", threshold)));
            }
            change(
                    directory,
                    new UserAdvanced(id, "fred", FingerTexts.NONE, new AdvancedSettings("", false, "Fred Bloggs", -1)));
            assertTrue(directory.audit().get(0).endsWith("spam quarantine threshold: 0 -> -1"));
        }
    }

    private static String refusal(DirectoryFixture directory, long id, AdvancedSettings settings) {
        return refusal(directory, id, FingerTexts.NONE, settings);
    }

    private static String refusal(DirectoryFixture directory, long id, FingerTexts finger, AdvancedSettings settings) {
        return assertThrows(InvalidUser.class, () -> change(directory, new UserAdvanced(id, "fred", finger, settings)))
                .field();
    }

    private static UserAdvanced advanced(DirectoryFixture directory, String name) {
        return directory.users(users -> users.advanced(new UserName(name))).orElseThrow();
    }

    /** The bean's transaction by hand. */
    private static UserAdvanced change(DirectoryFixture directory, UserAdvanced wanted) {
        List<AccountsChanged> fired = new ArrayList<>();
        UserAdvanced changed = directory.database.call(em -> new AdvancedChanges(
                        new JpaUsers(em),
                        new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR),
                        fired::add)
                .change(wanted));
        fired.forEach(directory.index::apply);
        return changed;
    }
}
