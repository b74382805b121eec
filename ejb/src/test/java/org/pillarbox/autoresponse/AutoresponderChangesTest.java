package org.pillarbox.autoresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.autoresponse.jpa.JpaAutoresponders;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class AutoresponderChangesTest {
    private final List<AutorespondersChanged> fired = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UserAutoresponder change(Autoresponder wanted) {
        ListedUsers users = new ListedUsers().add(7, "fred", false);
        return database.call(em -> new AutoresponderChanges(
                        new JpaAutoresponders(em),
                        users,
                        Locale.US,
                        new JpaAuditLog(em, Clock.systemUTC(), () -> "boss"),
                        fired::add)
                .change(new UserAutoresponder(7, "fred", wanted)));
    }

    private static Autoresponder settings(ResponderType type, String text, String command, String filters) {
        return new Autoresponder(type, true, false, ClearEvery.NEVER, text, false, command, filters, "");
    }

    @Test
    @Tag("USR-126")
    @Tag("USR-140")
    void nothingIsLostWhileTheTypeIsNoneAndEachChangeIsAnnounced() {
        change(settings(ResponderType.SIMPLE, "I am away", "respond.sh", "Subject: x*"));
        change(settings(ResponderType.NONE, "I am away", "respond.sh", "Subject: x*"));
        Autoresponder stored =
                database.call(em -> new JpaAutoresponders(em).find(7)).orElseThrow();
        assertEquals("I am away", stored.text());
        assertEquals("respond.sh", stored.command());
        assertEquals("Subject: x*", stored.filters());
        assertEquals(
                List.of(true, false),
                fired.stream().map(AutorespondersChanged::active).toList());
    }

    @Test
    @Tag("USR-199")
    void aTextThatAnAdministratorLeavesAsItIsStaysTheUsers() {
        database.inTransaction(
                em -> new JpaAutoresponders(em).save(7, settings(ResponderType.SIMPLE, "by fred", "", "")));
        assertEquals(
                false,
                change(settings(ResponderType.NONE, "by fred", "", ""))
                        .settings()
                        .byAdministrator());
        assertTrue(change(settings(ResponderType.NONE, "by boss", "", ""))
                .settings()
                .byAdministrator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SIMPLE|\"\"|\"\"|\"\"|text|needs a text",
                "EXTERNAL|\"\"|\"\"|\"\"|command|needs a command",
                "NONE|\"a\n<Valid:20/3/07>\"|\"\"|\"\"|text|Line 2: ",
                "NONE|a|\"one\ntwo\"|\"\"|command|one line",
                "EXTERNAL|a|\"\"\"perl x\"|\"\"|command|is not closed",
                "NONE|a|b|\"Subject: x\nno colon\"|filters|Line 2: ",
                "NONE|a|b|\"Bad Name: x\"|filters|Line 1: ",
            })
    @Tag("USR-210")
    @Tag("USR-264")
    void mistakesAreRefusedAtTheirFieldWithTheirLine(
            ResponderType type, String text, String command, String filters, String field, String words) {
        InvalidUser refusal = assertThrows(InvalidUser.class, () -> change(settings(type, text, command, filters)));
        assertEquals(field, refusal.field());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(List.of(), fired);
    }

    @Test
    void theAuditLogSaysWhatChangedWithoutTheTexts() {
        String changes = AutoresponderChanges.changes(
                Autoresponder.NONE, settings(ResponderType.SIMPLE, "secret", "run it", "Subject: y"));
        assertEquals("type: NONE -> SIMPLE; command:  -> run it; text changed; filters changed", changes);
    }
}
