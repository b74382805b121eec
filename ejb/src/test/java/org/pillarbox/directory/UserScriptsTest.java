package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
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

class UserScriptsTest {
    private static final String SCRIPT = "Assistants = \"bob\"\n-- Gr\u00fc\u00dfe\n";

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-110")
    void aScriptHoldsAtOnceAndGoesWithItsUser(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long id = directory.create("Fred").id();
            assertEquals("", find(directory).text());
            change(directory, id, SCRIPT);
            assertEquals(new UserScripts.Script(id, "Fred", SCRIPT), find(directory));
            LocalUser fred = directory.index.find("fred").orElseThrow();
            assertEquals(SCRIPT, directory.index.routes(fred).script());
            assertEquals(SCRIPT, directory.newIndex().routes(fred).script());
            // The General page leaves it alone.
            directory.work(accounts -> accounts.change(directory.find("fred"), PasswordChange.NONE));
            assertEquals(SCRIPT, find(directory).text());
            change(directory, id, "");
            assertEquals(Routes.NONE, directory.index.routes(fred));
            change(directory, id, SCRIPT);
            directory.work(accounts -> accounts.delete(Set.of(id), DirectoryFixture.ADMINISTRATOR));
            assertEquals(Routes.NONE, directory.index.routes(fred));
        }
    }

    @Test
    void changesAreAuditedWithoutTheirTextAndHaveTheirLimit() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            long id = directory.create("fred").id();
            change(directory, id, SCRIPT);
            change(directory, id, SCRIPT);
            change(directory, id, "");
            assertEquals(
                    List.of(
                            "boss user.script fred: routing script removed",
                            "boss user.script fred: routing script changed",
                            "boss user.create fred: "),
                    directory.audit());
            String longest = "x".repeat(UserScripts.LONGEST);
            change(directory, id, longest);
            assertEquals(longest, find(directory).text());
            assertThrows(InvalidUser.class, () -> change(directory, id, longest + "x"));
            assertThrows(InvalidUser.class, () -> change(directory, id + 1, SCRIPT));
        }
    }

    private static UserScripts.Script find(DirectoryFixture directory) {
        return directory
                .database
                .call(em -> changes(em, directory, new ArrayList<>()).find(new UserName("FRED")))
                .orElseThrow();
    }

    private static void change(DirectoryFixture directory, long id, String text) {
        List<AccountsChanged> fired = new ArrayList<>();
        directory.database.inTransaction(
                em -> changes(em, directory, fired).change(new UserScripts.Script(id, "Fred", text)));
        fired.forEach(directory.index::apply);
    }

    private static ScriptChanges changes(EntityManager em, DirectoryFixture directory, List<AccountsChanged> fired) {
        return new ScriptChanges(
                new JpaUsers(em),
                new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR),
                fired::add);
    }
}
