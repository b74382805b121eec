package org.pillarbox.directory.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.settings.schema.DatabaseKind;

class ImportTest {
    private static final String FULL_TITLES = "\"User Id\", \"Admin\", \"Password\", \"Reply To\", \"Assistant\","
            + " \"Send Only To Assistant\", \"Forward To\", \"Use Forwarding\", \"Comments\", \"In 'Everyone' List\","
            + " \"Internet Mail Allowed\", \"Incoming Mail Allowed\", \"Monitor Messages\", \"Max Outgoing Size\"";

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-383")
    void mergeMakesNewUsersAndChangesWhatTheFileTells(DatabaseKind kind) throws Exception {
        try (ImportFixture here = new ImportFixture(kind, keys)) {
            here.directory.create("Ann");
            here.directory.create("carl");
            Passwords annsOwn = here.whole("ann").passwords();
            ImportResult result = here.run(
                    FULL_TITLES
                            + "\nann, 1,, \"Ann <a@out.example>\", \"bob\", 1, \"x@out.example; carl\", 1, \"Chief\","
                            + " 0, 0, 0, 1, 500\nbob, 0, a-good-password, , , 0, , 0, , 1, 1, 1, 0, 0\n",
                    ImportFixture.MERGE);
            assertEquals(List.of("bob"), result.created());
            assertEquals(1, result.changed());
            assertEquals(List.of(), result.skipped());
            WholeUser ann = here.whole("ann");
            assertEquals("Ann", ann.details().name());
            assertTrue(ann.details().administrator());
            assertEquals("Chief", ann.details().comment());
            assertEquals(new Assistant("bob", true), ann.details().routing().assistant());
            assertEquals(
                    new Forwarding(true, "x@out.example; carl"),
                    ann.details().routing().forwarding());
            assertEquals(new InternetMail(false, false, 500), ann.permissions().internet());
            assertFalse(ann.permissions().inEveryoneList());
            assertTrue(ann.permissions().monitored());
            assertEquals("Ann <a@out.example>", ann.advanced().replyAddress());
            assertEquals(annsOwn, ann.passwords());
            assertTrue(here.whole("bob").passwords().main().matches("a-good-password"));
            assertTrue(here.names().contains("carl"));
            assertTrue(here.directory.index.find("bob").isPresent(), "the index follows");
            assertEquals(
                    List.of("bob"),
                    here.welcomed.stream().map(user -> user.name().value()).toList());
            assertEquals(
                    1,
                    here.directory.audit().stream()
                            .filter(line -> line.startsWith("boss user.create bob"))
                            .count());
            assertTrue(here.directory.audit().stream()
                    .anyMatch(line -> line.contains("user.change Ann: comment:  -> Chief")));
            assertFalse(here.directory.audit().toString().contains("a-good-password"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-388")
    @Tag("USR-395")
    @Tag("USR-396")
    void anExportThatIsImportedChangesNothingAndBringsDeletedUsersBack(DatabaseKind kind) throws Exception {
        try (ImportFixture here = new ImportFixture(kind, keys)) {
            here.run(
                    FULL_TITLES
                            + "\n-ann, 1, first-password, , , 0, \"boss; x@out.example\", 0, \"=SUM(A1)\", 0, 0, 1, 1, 7\n"
                            + "bob, 0, bobs-password, , -ann, 1, , 0, \"'quoted', \"\"twice\"\"\", 1, 1, 0, 0, 0\n",
                    ImportFixture.MERGE);
            here.directory.work(accounts -> accounts.change(
                    DirectoryFixture.passwordOptions(here.directory.find("bob"), true, true),
                    DirectoryFixture.web("bobs-web-password")));
            WholeUser ann = here.whole("-ann");
            WholeUser bob = here.whole("bob");
            String all = here.export(true, true, true);
            assertTrue(all.contains("\"'=SUM(A1)\""), all);
            assertTrue(all.contains("\"'-ann\""), all);
            int lines = here.directory.audit().size();
            for (boolean titles : new boolean[] {true, false}) {
                for (boolean verbose : new boolean[] {true, false}) {
                    for (boolean passwords : new boolean[] {true, false}) {
                        ImportResult result = here.run(here.export(titles, verbose, passwords), ImportFixture.MERGE);
                        assertEquals(3, result.same());
                        assertEquals(
                                "0 created, 0 changed, 3 unchanged, 0 deleted, 0 lines skipped", result.described());
                    }
                }
            }
            assertEquals(lines, here.directory.audit().size());
            assertEquals(ann, here.whole("-ann"));
            here.directory.work(accounts ->
                    accounts.delete(Set.of(ann.details().id(), bob.details().id()), DirectoryFixture.ADMINISTRATOR));
            assertEquals(2, here.run(all, ImportFixture.MERGE).created().size());
            WholeUser again = here.whole("bob");
            assertTrue(again.passwords().main().matches("bobs-password"));
            assertTrue(again.passwords().forWeb().matches("bobs-web-password"));
            assertEquals(bob.details().comment(), again.details().comment());
            assertEquals(bob.details().routing(), again.details().routing());
            assertEquals(bob.permissions().internet(), again.permissions().internet());
        }
    }

    @Test
    @Tag("USR-384")
    @Tag("USR-390")
    void replaceDeletesAllOthersButThoseWhoMustStay() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.directory.create("main");
            here.directory.create("old");
            here.directory.create("wrong");
            here.directory.removals.add(new UserRemoval() {
                @Override
                public Optional<String> refusal(LocalUser user) {
                    return user.name().value().equals("main")
                            ? Optional.of("is the Main Administrator")
                            : Optional.empty();
                }
            });
            String file = "User Id,Admin\nnew,0\nwrong,7\n";
            ImportPreview preview = here.preview(file, ImportFixture.REPLACE);
            assertEquals(2, preview.deleted(), "of main, whom only the deletion itself knows, and old");
            ImportResult result = here.run(file, ImportFixture.REPLACE);
            assertEquals(Set.of("boss", "main", "wrong", "new"), here.names());
            assertEquals("1 created, 0 changed, 0 unchanged, 1 deleted, 1 lines skipped", result.described());
            assertEquals(
                    Set.of("boss", "main"),
                    result.kept().stream().map(ImportResult.Kept::name).collect(Collectors.toSet()));
        }
    }

    @Test
    @Tag("USR-384")
    void replaceLeavesWhoIsCreatedWhileItRuns() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.directory.create("old");
            here.meanwhile = () -> here.directory.create("newcomer");
            here.run("User Id\nnew\n", ImportFixture.REPLACE);
            assertEquals(Set.of("boss", "newcomer", "new"), here.names());
        }
    }

    @Test
    @Tag("USR-389")
    void wrongLinesAreSkippedWithTheirReasonsAndTheOthersImported() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.directory.registries.add(
                    key -> key.equals("sales") ? Optional.of("a distribution list") : Optional.empty());
            here.directory.create("other");
            ImportResult result = here.run(
                    "User Id,Admin,Password,Assistant,Send Only To Assistant,Max Outgoing Size,Comments,Reply To\n"
                            + "ok,0,,,0,0,,\n"
                            + "short,0,abc,,0,0,,\n"
                            + "boss,0,,,0,0,,\n"
                            + "sales,0,,,0,0,,\n"
                            + "foreign,0,pillarbox:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,,0,0,,\n"
                            + "helped,0,,nobody,1,0,,\n"
                            + "big,0,,,0,999999999,,\n"
                            + "wordy,0,,,0,0,\"two\nlines\",\n"
                            + "reply,0,,,0,0,,not an address\n"
                            + "good,0,,,0,0,,\n",
                    ImportFixture.MERGE);
            assertEquals(List.of("ok", "good"), result.created());
            assertEquals(
                    "3 short, 4 boss, 5 sales, 6 foreign, 7 helped, 8 big, 9 wordy, 11 reply",
                    result.skipped().stream()
                            .map(error -> error.line() + " " + error.name())
                            .collect(Collectors.joining(", ")));
            assertTrue(result.skipped().get(1).reason().contains("last administrator"));
            assertTrue(result.skipped().get(3).reason().contains("exported by another server"));
            assertTrue(here.whole("boss").details().administrator());
        }
    }

    @Test
    void whoeverBecomesAdministratorComesBeforeThoseWhoCeaseToBe() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            ImportResult result = here.run("boss,0\nheir,1\n", ImportFixture.MERGE);
            assertEquals(List.of(), result.skipped());
            assertFalse(here.whole("boss").details().administrator());
        }
    }

    @Test
    void nothingIsDoneWhenOneLineIsRefusedAndOnlyAllShouldBe() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            ImportChoice strict = ImportFixture.choice(true, true);
            here.directory.create("old");
            int audited = here.directory.audit().size();
            ImportResult result = here.run("User Id,Admin,Assistant\nann,0,\nbob,0,nobody\n", strict);
            assertFalse(result.taken());
            assertEquals(3, result.skipped().get(0).line());
            assertEquals(Set.of("boss", "old"), here.names());
            assertEquals(audited, here.directory.audit().size());
            assertFalse(here.run("User Id,Admin\nann,0\nbob,7\n", strict).taken());
            assertEquals(List.of(), here.welcomed);
            assertEquals(
                    2,
                    here.run("User Id,Admin\nann,0\nbob,0\n", strict).created().size());
            assertEquals(Set.of("boss", "ann", "bob"), here.names());
        }
    }

    @Test
    void theSameFileCompletesWhatADyingServerBegan() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            Passwords sealed = here.directory.sealing.first(new UserName("u"), "one-for-everybody");
            String file = "User Id,Password\n"
                    + IntStream.range(0, 1200)
                            .mapToObj(i -> "u" + i + ","
                                    + (i == 3 ? "a-typed-password" : here.tokens.seal("u" + i, sealed)) + "\n")
                            .collect(Collectors.joining());
            ImportChoice quick = new ImportChoice(false, false, false, Optional.empty(), false, false, NewUsers.USUAL);
            here.batchesToLive = 1;
            assertThrows(IllegalStateException.class, () -> here.run(file, quick));
            assertEquals(501, here.names().size());
            here.batchesToLive = 10;
            ImportResult result = here.run(file, quick);
            assertEquals("700 created, 0 changed, 500 unchanged, 0 deleted, 0 lines skipped", result.described());
            assertEquals(4, here.directory.fired.size() - 1, "all are told of once for each batch");
        }
    }

    @Test
    @Tag("USR-382")
    @Tag("USR-387")
    void aPreviewSaysWhatWouldBeDoneAndChangesNothing() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.directory.create("ann");
            ImportPreview preview =
                    here.preview("User Id,Comments\nann,new words\nboss,\nbob,x\nb@d,x\n", ImportFixture.MERGE);
            assertEquals(
                    List.of(1, 1, 1, 0),
                    List.of(preview.created(), preview.changed(), preview.same(), preview.deleted()));
            assertEquals(5, preview.refused().get(0).line());
            assertEquals(
                    List.of(Effect.CHANGE, Effect.NONE, Effect.CREATE),
                    preview.rows().stream().map(ImportPreview.Row::effect).toList());
            assertEquals(Set.of("boss", "ann"), here.names());
            ImportChoice without =
                    new ImportChoice(false, false, false, Optional.empty(), false, false, NewUsers.USUAL);
            assertTrue(here.preview("User Id\nbob\n", without)
                    .refused()
                    .get(0)
                    .reason()
                    .contains("needs a password"));
        }
    }

    @Test
    @Tag("USR-392")
    @Tag("USR-397")
    @Tag("USR-398")
    @Tag("USR-399")
    @Tag("USR-400")
    @Tag("USR-401")
    @Tag("USR-402")
    @Tag("USR-403")
    @Tag("USR-405")
    void exportsTheFourFormats() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.run("User Id,Comments\nann,\"a \"\"b\"\", c\"\n", ImportFixture.MERGE);
            assertEquals("\"User Id\", \"Admin\"\r\n\"ann\", 0\r\n\"boss\", 1\r\n", here.export(true, false, false));
            assertEquals("\"ann\", 0\r\n\"boss\", 1\r\n", here.export(false, false, false));
            String withPasswords = here.export(true, false, true);
            assertTrue(
                    withPasswords.startsWith("\"User Id\", \"Admin\", \"Password\"\r\n\"ann\", 0, \"pillarbox:"),
                    withPasswords);
            String verbose = here.export(true, true, false);
            assertEquals(
                    FULL_TITLES.replace(" \"Password\",", "") + "\r\n"
                            + "\"ann\", 0, \"\", \"\", 0, \"\", 0, \"a \"\"b\"\", c\", 1, 1, 1, 0, 0\r\n"
                            + "\"boss\", 1, \"\", \"\", 0, \"\", 0, \"\", 1, 1, 1, 0, 0\r\n",
                    verbose);
            assertTrue(here.export(true, true, true).startsWith(FULL_TITLES + "\r\n\"ann\", 0, \"pillarbox:"));
        }
    }
}
