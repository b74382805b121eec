package org.pillarbox.addressbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.addressbook.jpa.JpaEntries;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.external.PeopleImported;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.outgoing.AddressBookAttributes;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class UserEntriesTest {
    private static final Map<EntryField, String> GIVEN =
            Map.of(EntryField.DISPLAY_NAME, "ann", EntryField.EMAIL, "ann@mail.example");

    private final ListedUsers users = new ListedUsers().add(7, "ann", false);
    private final List<EntryChanged> changes = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-047")
    @Tag("USR-338")
    void everyUserHasAnEntryAndKeepsWhatIsTyped(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(GIVEN, find(database));
            Map<EntryField, String> full = new EnumMap<>(EntryField.class);
            for (EntryField field : EntryField.values()) {
                full.put(field, field.name());
            }
            full.put(EntryField.EMAIL, "ann@office.example");
            full.put(EntryField.URL, "https://office.example/");
            full.put(EntryField.POSTAL_ADDRESS, "1 Street\nHouse");
            change(database, full);
            assertEquals(full, find(database));
            change(database, Map.of(EntryField.PHONE, " 1 ", EntryField.CITY, " "));
            assertEquals("1", find(database).get(EntryField.PHONE));
            assertEquals(3, find(database).size());
            database.inTransaction(em -> new JpaEntries(em).remove(7));
            assertEquals(GIVEN, find(database));
        }
    }

    @Test
    void whatIsMadeOfTheNameIsNotStored() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            change(database, GIVEN);
            assertEquals(Map.of(), database.call(em -> new JpaEntries(em).all()));
            change(database, Map.of(EntryField.DISPLAY_NAME, "Ann"));
            assertEquals(
                    Map.of(7L, Map.of(EntryField.DISPLAY_NAME, "Ann")), database.call(em -> new JpaEntries(em).all()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ann, email",
        "EMAIL, a b@c, email",
        "URL, javascript:x, url",
        "DISPLAY_NAME, 'a\nb', displayname"
    })
    void refusesWhatCannotBeSo(EntryField field, String value, String box) throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            InvalidUser refusal = assertThrows(InvalidUser.class, () -> change(database, Map.of(field, value)));
            assertEquals(box, refusal.field());
            assertThrows(InvalidUser.class, () -> change(database, Map.of(field, "x".repeat(251))));
            assertEquals(GIVEN, find(database));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Smith, Ann, Smith",
        "Ann Mary  Smith, Ann Mary, Smith",
        "'Smith, Ann', Ann, Smith",
        "Ann, Ann,",
    })
    @Tag("USR-411")
    void importedPeopleHaveTheirNames(String full, String first, String last) throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            LocalUser ann = new LocalUser(7, new UserName("ann"), false);
            PeopleImported imported = new PeopleImported(
                    List.of(new PeopleImported.Person(ann, full), new PeopleImported.Person(ann, "")));
            database.inTransaction(em -> new FullNames(new JpaEntries(em), changes::add).store(imported));
            assertEquals(first, find(database).get(EntryField.FIRST_NAME));
            assertEquals(last, find(database).get(EntryField.LAST_NAME));
            assertEquals(1, changes.size());
        }
    }

    @Test
    void signaturesHaveWhatWasTyped() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            EntryIndex index = new EntryIndex(new EntryIndex.Source() {
                @Override
                public long lastChange() {
                    return database.call(em -> new JpaEntries(em).lastChange());
                }

                @Override
                public Map<Long, Map<EntryField, String>> all() {
                    return database.call(em -> new JpaEntries(em).all());
                }
            });
            AddressBookAttributes attributes =
                    new AddressBookAttributes(index, user -> new SenderAttributes(Map.of("cn", "ann", "uid", "ann")));
            LocalUser ann = users.find("ann").orElseThrow();
            String text = "[givenName] [cn] [uid] [telephoneNumber][street]";
            assertEquals(" ann ann ", attributes.of(ann).fill(text, value -> value));
            change(
                    database,
                    Map.of(EntryField.FIRST_NAME, "Ann", EntryField.PHONE, "1", EntryField.POSTAL_ADDRESS, "2\n3"));
            index.apply(changes.get(0));
            assertEquals("Ann ann ann 12, 3", attributes.of(ann).fill(text, value -> value));
            change(database, Map.of(EntryField.FIRST_NAME, "Anna"));
            index.refresh();
            assertEquals("Anna ann ann ", attributes.of(ann).fill(text, value -> value));
        }
    }

    private Map<EntryField, String> find(TestDatabase database) {
        return database.call(em -> entries(em).find("ANN")).orElseThrow().values();
    }

    private void change(TestDatabase database, Map<EntryField, String> values) {
        database.inTransaction(em -> entries(em).change(new UserEntry(7, "ann", values)));
    }

    private UserEntries entries(EntityManager em) {
        return new UserEntries(
                new JpaEntries(em),
                users,
                new FixedSettings(),
                new JpaAuditLog(em, Clock.systemUTC(), () -> "boss"),
                changes::add);
    }
}
