package org.pillarbox.finger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.addressbook.EntryField;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.settings.FingerSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.schema.DatabaseKind;

class UsersToldTest {
    private static final AddressBook NOTHING_TYPED = id -> Map.of();

    @TempDir
    private Path keys;

    private static UsersTold told(DirectoryFixture directory, AddressBook book) {
        return new UsersTold(
                directory.index,
                id -> directory.database.call(em -> new JpaUsers(em).fingerTexts(id)),
                id -> directory.database.call(em -> new JdbcMailboxUsage(em).of(id)),
                book,
                directory.settings,
                directory.clock);
    }

    private static String domain(DirectoryFixture directory) {
        return directory.settings.get(LocalMailSettings.class).defaultDomain();
    }

    /** What is always told. */
    private static String head(DirectoryFixture directory) {
        return "UserId: paul\nEmail Address: paul@" + domain(directory) + "\n";
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-176")
    @Tag("SRV-177")
    @Tag("SRV-190")
    void waitingMailIsTheFigureThatDeliveriesKeep(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long paul = directory.create("paul").id();
            UsersTold told = told(directory, NOTHING_TYPED);
            String nothingWaits = head(directory);
            assertEquals(Optional.of(nothingWaits), told.tell("PAUL", false));
            directory.database.inTransaction(
                    em -> new JdbcMailboxUsage(em).add(Map.of(paul, new MailboxUsage.Change(2, 5, 100))));
            assertEquals(Optional.of(nothingWaits + "User has waiting messages\n"), told.tell("paul", false));
            assertEquals(Optional.of("2\n"), told.preview("<messagecount>", "paul", false));
            directory.work(accounts -> accounts.delete(Set.of(paul), DirectoryFixture.ADMINISTRATOR));
            assertEquals(Optional.empty(), told.tell("paul", false));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-180")
    @Tag("SRV-181")
    @Tag("SRV-183")
    @Tag("USR-309")
    void whatAnAdministratorWroteIsTold(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long paul = directory.create("paul").id();
            UsersTold told = told(directory, NOTHING_TYPED);
            assertEquals(Optional.of("[][]\n"), told.preview("[<info>][<plan>]", "paul", true));
            directory.database.inTransaction(em -> new JpaUsers(em)
                    .update(new UserAdvanced(
                            paul, "paul", new FingerTexts("Room 7", "On holiday"), AdvancedSettings.DEFAULTS)));
            assertEquals(Optional.of(head(directory) + "On holiday\n"), told.tell("paul", false));
            assertEquals(Optional.of(head(directory) + "On holiday\nRoom 7\n"), told.tell("paul", true));
        }
    }

    @Test
    @Tag("SRV-194")
    void attributesAreThoseOfTheAddressBook() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("paul");
            Map<EntryField, String> typed = Map.of(
                    EntryField.EMAIL, "paul@domain.com",
                    EntryField.JOB_TITLE, "Postmaster",
                    EntryField.FIRST_NAME, "Paul",
                    EntryField.LAST_NAME, "Smith",
                    EntryField.DEPARTMENT, "Post",
                    EntryField.COMPANY, "Firm",
                    EntryField.PHONE, "1",
                    EntryField.FAX, "2",
                    EntryField.MOBILE, "3",
                    EntryField.POSTAL_ADDRESS, "1 Street\nTown");
            String template = "<mail> <cn> <title> <givenname> <sn> <department> <co> <telephonenumber> <officefax>"
                    + " <mobile> <postaladdress> <homephone>|<userpassword>|";
            assertEquals(
                    Optional.of("paul@domain.com paul Postmaster Paul Smith Post Firm 1 2 3 1 Street, Town ||\n"),
                    told(directory, id -> typed).preview(template, "paul", false));
            assertEquals(
                    Optional.of("paul@" + domain(directory) + " paul         ||\n"),
                    told(directory, NOTHING_TYPED).preview(template.replace(" <postaladdress>", ""), "paul", false));
        }
    }

    @Test
    @Tag("SRV-196")
    void nobodyButUsersIsTold() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("paul");
            UsersTold told = told(directory, NOTHING_TYPED);
            for (String name : new String[] {"", "*", "pau", "paul smith", "%", "paul\u0000", "x".repeat(510)}) {
                assertEquals(Optional.empty(), told.tell(name, true), name);
            }
        }
    }

    @Test
    void aTemplateIsTriedOutBeforeItIsStored() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("paul");
            UsersTold told = told(directory, NOTHING_TYPED);
            assertEquals(Optional.of("It is paul\n"), told.preview("It is <id>\r\n", "paul", false));
            directory.changedSettings.put(FingerSettings.class, new FingerSettings("He is <id>"));
            assertEquals(Optional.of("He is paul\n"), told.tell("paul", false));
        }
    }

    @Test
    @Tag("F3")
    void whoAsksForLongInARowHasToWait() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            UsersTold told = told(directory, NOTHING_TYPED);
            long answered = IntStream.range(0, 10_000)
                    .filter(any -> told.mayAsk("192.0.2.7"))
                    .count();
            assertEquals(Curiosity.AT_ONCE, answered);
            assertTrue(told.mayAsk("192.0.2.8"));
            directory.clock.pass(Duration.ofSeconds(1));
            assertTrue(told.mayAsk("192.0.2.7"));
            assertFalse(told.mayAsk("192.0.2.7"));
        }
    }
}
