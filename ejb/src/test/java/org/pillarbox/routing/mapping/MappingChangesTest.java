package org.pillarbox.routing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.mapping.MappingQuery.Column;
import org.pillarbox.routing.mapping.csv.CsvMappings;
import org.pillarbox.routing.mapping.jpa.JpaMappings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.schema.DatabaseKind;

class MappingChangesTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("MAP-003")
    @Tag("MAP-025")
    @Tag("MAP-028")
    @Tag("MAP-038")
    @Tag("USR-334")
    void areMadeChangedAndDeleted(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("Fred");
            here.inMails.add(7L);
            Mapping sales = here.create("Sales -> fred");
            assertEquals("Sales -> Fred", sales.toString(), "the target as the user is written");
            assertEquals(1, matches(here, "sales@mail.example"));
            Mapping changed = here.work(changes -> changes.change(
                    sales.id(),
                    new MappingDraft("info", "x@outside.example", MappingUsage.COLLECTED, Optional.of(7L), " note ")));
            assertEquals(Optional.of(changed), here.read(mappings -> mappings.find(sales.id())));
            assertEquals("note", changed.comment());
            assertEquals(Optional.of(7L), changed.inMail());
            assertEquals(0, matches(here, "sales@mail.example"));
            Mapping other = here.create("other -> *remote");
            assertEquals(MappingTarget.REMOTE, other.target().toString());
            assertEquals(1, here.<Integer>work(changes -> changes.delete(Set.of(sales.id(), 99_999L))));
            assertEquals(List.of("other -> *REMOTE"), here.stored());
            assertEquals(
                    List.of(
                            "boss mapping.delete info -> x@outside.example: collected of In Mail 7, comment: note",
                            "boss mapping.create other -> *REMOTE: always"),
                    here.directory.audit().subList(0, 2));
            assertThrows(
                    InvalidSetting.class,
                    () -> here.work(changes -> changes.change(sales.id(), MappingDraft.always("a", "fred"))));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("MAP-029")
    void twinsAreRefusedButNotForAnotherInMail(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("fred");
            here.inMails.addAll(Set.of(1L, 2L));
            here.create("sales -> fred");
            assertEquals("address", refused(() -> here.create("SALES -> FRED")));
            for (long inMail : List.of(1L, 2L)) {
                here.work(changes -> changes.create(
                        new MappingDraft("sales", "fred", MappingUsage.COLLECTED, Optional.of(inMail), "")));
            }
            assertEquals(3, here.stored().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', fred, ALWAYS, address",
        "a b, fred, ALWAYS, address",
        "sales, '', ALWAYS, target",
        "sales, nobody, ALWAYS, target",
        "sales, nobody@mail.example, ALWAYS, target",
        "sales, not an address, ALWAYS, target",
        "sales, *LOCAL, ALWAYS, target",
        "sales, SMTP:fred@host, ALWAYS, target",
        "~@*.example, fred, ALWAYS, address",
        "sales, *REMOTE, SENDER, usage",
        "~@outside.example, fred, SENDER, usage"
    })
    @Tag("MAP-024")
    @Tag("USR-328")
    @Tag("USR-331")
    void refusesByName(String address, String target, MappingUsage usage, String field) throws Exception {
        try (MappingFixture here = new MappingFixture(DatabaseKind.H2, keys)) {
            here.directory.create("fred");
            MappingDraft draft = new MappingDraft(address, target, usage, Optional.empty(), "");
            assertEquals(field, refused(() -> here.work(changes -> changes.create(draft))));
            assertEquals(List.of(), here.stored());
        }
    }

    @ParameterizedTest
    @CsvSource({"80, true", "81, false"})
    @Tag("MAP-035")
    @Tag("USR-330")
    void aCommentHasAtMost80Characters(int length, boolean taken) throws Exception {
        try (MappingFixture here = new MappingFixture(DatabaseKind.H2, keys)) {
            here.directory.create("fred");
            MappingDraft draft =
                    new MappingDraft("sales", "fred", MappingUsage.ALWAYS, Optional.empty(), "x".repeat(length));
            if (taken) {
                here.work(changes -> changes.create(draft));
            } else {
                assertEquals("comment", refused(() -> here.work(changes -> changes.create(draft))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fred, Fred",
        "FRED@mail.example, Fred",
        "team, Team",
        "everyone, Everyone",
        "x@outside.example, x@outside.example",
        "*remote, *REMOTE"
    })
    @Tag("MAP-022")
    @Tag("MAP-023")
    @Tag("LST-040")
    void takesUsersGroupsAddressesAndRemote(String typed, String stored) throws Exception {
        try (MappingFixture here = new MappingFixture(DatabaseKind.H2, keys)) {
            here.directory.create("Fred");
            here.directory.groups(groups -> groups.create("Team", GroupSettings.NONE));
            assertEquals(stored, here.create("sales -> " + typed).target().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("MAP-004")
    @Tag("USR-323")
    void areListedByPageColumnLetterTargetAndPart(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("ann");
            here.directory.create("bob");
            here.work(changes -> changes.create(
                    new MappingDraft("Sales", "bob", MappingUsage.ALWAYS, Optional.empty(), "The shop 100%")));
            here.create("info -> ann");
            here.create("*@company.com -> ann");
            here.create("support -> x@outside.example");
            MappingQuery all = query(Optional.empty(), Optional.empty(), Optional.empty(), Column.ADDRESS);
            assertEquals(4L, here.<Long>read(mappings -> mappings.count(all)));
            assertEquals(List.of("*@company.com", "info", "Sales", "support"), addresses(here, all));
            assertEquals(
                    List.of("*@company.com", "info", "Sales", "support"),
                    addresses(here, query(Optional.empty(), Optional.empty(), Optional.empty(), Column.TARGET)));
            assertEquals(
                    List.of("Sales", "support"),
                    addresses(here, query(Optional.of('S'), Optional.empty(), Optional.empty(), Column.ADDRESS)));
            assertEquals(
                    List.of("*@company.com", "info"),
                    addresses(here, query(Optional.empty(), Optional.empty(), Optional.of("ANN"), Column.COMMENT)));
            assertEquals(
                    List.of("Sales"),
                    addresses(here, query(Optional.empty(), Optional.of("0%"), Optional.empty(), Column.ADDRESS)));
            assertEquals(
                    List.of("support"),
                    addresses(here, query(Optional.empty(), Optional.of("OUTSIDE"), Optional.empty(), Column.ADDRESS)));
            assertEquals(
                    List.of(),
                    addresses(here, query(Optional.empty(), Optional.of("s_les"), Optional.empty(), Column.ADDRESS)));
            assertEquals(
                    List.of("info"),
                    addresses(
                            here,
                            new MappingQuery(
                                    Optional.empty(), Optional.empty(), Optional.empty(), Column.ADDRESS, true, 2, 1)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-055")
    void goWithTheUserOrTheGroupThatTheyLeadTo(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            long ann = here.directory.create("ann").id();
            here.directory.create("bob");
            UserGroup team = here.directory.groups(groups -> groups.create("Team", GroupSettings.NONE));
            here.create("sales -> ann");
            here.create("sales -> bob");
            here.create("all -> Team");
            here.directory.work(accounts -> accounts.delete(Set.of(ann), "boss"));
            assertEquals(List.of("all -> Team", "sales -> bob"), here.stored());
            here.directory.groups(groups -> {
                groups.delete(Set.of(team.id()));
                return null;
            });
            assertEquals(List.of("sales -> bob"), here.stored());
            assertEquals(1, here.cache.current().size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anotherNodeFollows(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("fred");
            MappingCache other = here.newCache();
            MappingIndex before = other.current();
            here.create("sales -> fred");
            assertEquals(0, other.current().size());
            other.refresh();
            assertEquals(1, other.current().size());
            assertEquals(0, before.size(), "a look-up under way keeps what it began with");
            MappingIndex after = other.current();
            other.refresh();
            assertTrue(after == other.current(), "nothing is compiled anew where nothing changed");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("MAP-054")
    @Tag("MAP-055")
    @Tag("MAP-056")
    @Tag("MAP-058")
    @Tag("MAP-059")
    void importsBesideOrInsteadOfWhatThereIs(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("fred");
            here.create("old -> fred");
            MappingFile file =
                    CsvMappings.read(bytes("sales,fred\nkaren,*REMOTE\none\nsales,nobody\nold,FRED\nsales,fred\n"));
            ImportedMappings added = here.work(changes -> changes.importFile(file, false));
            assertEquals(List.of("karen -> *REMOTE", "old -> fred", "sales -> fred"), here.stored());
            assertEquals(2, added.stored());
            assertEquals(2, added.same());
            assertEquals(0, added.deleted());
            assertEquals(
                    List.of(3, 4),
                    added.errors().stream().map(error -> error.line()).toList());
            Mapping sales = here.read(Mappings::all).stream()
                    .filter(mapping -> mapping.address().local().equals("sales"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(MappingUsage.ALWAYS, sales.usage());
            assertEquals(Optional.empty(), sales.inMail());
            assertEquals("", sales.comment());
            MappingFile second = CsvMappings.read(bytes("new,fred"));
            MappingPreview preview =
                    here.database.call(em -> new MappingPreviews(new JpaMappings(em), here.rules()).of(second, true));
            assertEquals(3, preview.deleted());
            assertEquals(3, here.stored().size(), "a preview does nothing");
            assertEquals(
                    3,
                    here.<ImportedMappings>work(changes -> changes.importFile(second, true))
                            .deleted());
            assertEquals(List.of("new -> fred"), here.stored());
            assertEquals(1, here.cache.current().size());
            assertEquals(1, matches(here, "new@mail.example"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("MAP-060")
    @Tag("MAP-061")
    void whatWasExportedComesBack(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("fred");
            for (String text :
                    List.of("sales -> fred", "+x@a.b -> *REMOTE", "*@*.a.b -> x@outside.example", "'=1 -> fred")) {
                here.create(text);
            }
            List<String> before = here.stored();
            MappingFile file = CsvMappings.read(bytes(exported(here)));
            assertEquals(List.of(), file.errors());
            here.work(changes -> changes.importFile(file, true));
            assertEquals(before, here.stored());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tenThousandLinesAreImportedAtOnce(DatabaseKind kind) throws Exception {
        try (MappingFixture here = new MappingFixture(kind, keys)) {
            here.directory.create("fred");
            StringBuilder lines = new StringBuilder();
            IntStream.range(0, 10_000).forEach(i -> lines.append("m").append(i).append(",fred\r\n"));
            MappingFile file = CsvMappings.read(bytes(lines.toString()));
            assertEquals(
                    10_000,
                    here.<ImportedMappings>work(changes -> changes.importFile(file, true))
                            .stored());
            assertEquals(10_000, here.cache.current().size());
            assertEquals(10_000, here.newCache().current().size());
            assertEquals(1, matches(here, "m9999@mail.example"));
        }
    }

    private static String exported(MappingFixture here) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvMappings.write(here.read(Mappings::all), out);
        return out.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int matches(MappingFixture here, String address) {
        return here.cache
                .current()
                .recipients(Mail.address(address), Mail.STRANGER)
                .size();
    }

    private static String refused(Runnable work) {
        return assertThrows(InvalidSetting.class, work::run).field();
    }

    private static List<String> addresses(MappingFixture here, MappingQuery query) {
        return here.read(mappings -> mappings.list(query)).stream()
                .map(mapping -> mapping.address().toString())
                .toList();
    }

    private static MappingQuery query(
            Optional<Character> letter, Optional<String> search, Optional<String> target, Column sort) {
        return new MappingQuery(letter, search, target, sort, false, 0, 10);
    }
}
