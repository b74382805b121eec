package org.pillarbox.settings.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.SettingsCache;
import org.pillarbox.settings.SettingsChanged;
import org.pillarbox.settings.SettingsEditor;
import org.pillarbox.settings.SettingsSaved;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class SettingsInDatabaseTest {
    /** One node: a cache, and an editor whose announcements reach it after the commit. */
    private static final class Node {
        final TestDatabase database;
        final List<SettingsChanged> changes = new ArrayList<>();
        final List<SettingRule> rules = new ArrayList<>();
        final SettingsCache cache;

        Node(TestDatabase database) {
            this.database = database;
            this.cache = new SettingsCache(() -> database.call(em -> new JpaStoredSettings(em).load()), changes::add);
        }

        void edit(Consumer<SettingsEditor> work) {
            List<SettingsSaved> saved = new ArrayList<>();
            database.inTransaction(em -> work.accept(new SettingsEditor(
                    cache,
                    new JpaStoredSettings(em),
                    rules,
                    new JpaAuditLog(em, Clock.systemUTC(), () -> "ann"),
                    saved::add)));
            saved.forEach(cache::put);
        }

        List<String> audit() {
            return database.call(em -> new JpaAuditLog(em, Clock.systemUTC(), () -> "")
                    .list(0, 10).stream()
                            .map(line ->
                                    line.actor() + " " + line.action() + " " + line.subject() + " " + line.details())
                            .toList());
        }
    }

    @Test
    void aRuleOfAnotherRoomIsAskedBeforeAChangeIsStored() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            Node node = new Node(database);
            SecuritySettings before = node.cache.get(SecuritySettings.class);
            node.rules.add(changed -> {
                throw new InvalidSetting("minPasswordLength", "not today");
            });
            assertThrows(InvalidSetting.class, () -> node.edit(editor -> editor.save(STRICT)));
            assertEquals(before, new Node(database).cache.get(SecuritySettings.class));
            assertEquals(List.of(), node.audit());
            // What stays as it is was accepted before.
            node.edit(editor -> editor.save(before));
        }
    }

    private static final SecuritySettings STRICT = new SecuritySettings(12, 3, 1800, 1800, true, false);

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void savesAuditsAndAnnounces(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Node node = new Node(database);
            SecuritySettings before = node.cache.get(SecuritySettings.class);
            node.edit(editor -> editor.save(STRICT));
            assertEquals(STRICT, node.cache.get(SecuritySettings.class));
            assertEquals(List.of(new SettingsChanged(before, STRICT)), node.changes);
            assertEquals(List.of("ann settings.change security min-password-length: 8 -> 12"), node.audit());
            assertEquals(STRICT, new Node(database).cache.get(SecuritySettings.class));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void seesWhatAnotherNodeSavedAndAnnouncesIt(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Node one = new Node(database);
            Node other = new Node(database);
            SecuritySettings before = other.cache.get(SecuritySettings.class);
            one.edit(editor -> editor.save(STRICT));
            other.cache.refresh();
            assertEquals(STRICT, other.cache.get(SecuritySettings.class));
            assertEquals(List.of(new SettingsChanged(before, STRICT)), other.changes);
            other.cache.refresh();
            assertEquals(1, other.changes.size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-012")
    void storesNothingOfARefusedPage(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Node node = new Node(database);
            ServicesSettings wrong = new ServicesSettings(node.cache.get(ServicesSettings.class).services().stream()
                    .map(s -> new ServicesSettings.Service(
                            s.name(), true, s.name().equals("smtp") ? 0 : s.port() + 1, Optional.empty()))
                    .toList());
            assertThrows(InvalidSetting.class, () -> node.edit(editor -> editor.save(wrong)));
            assertTrue(database.call(em -> new JpaStoredSettings(em).load()).isEmpty());
            assertEquals(List.of(), node.audit());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void importsWhatItExported(DatabaseKind kind) throws Exception {
        try (TestDatabase one = TestDatabase.open(kind);
                TestDatabase other = TestDatabase.open(kind)) {
            Node from = new Node(one);
            from.edit(editor -> {
                editor.save(STRICT);
                editor.save(new ConsoleSettings(77, true));
            });
            StringBuilder text = new StringBuilder();
            from.edit(editor -> text.append(editor.export()));
            Node to = new Node(other);
            to.edit(editor -> editor.importText(text.toString()));
            assertEquals(STRICT, to.cache.get(SecuritySettings.class));
            assertEquals(new ConsoleSettings(77, true), to.cache.get(ConsoleSettings.class));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refusesAnImportWithUnknownNamesAsAWhole(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Node node = new Node(database);
            for (String text : List.of(
                    "[console]\nusers-per-page = 20\n[nothing]\n",
                    "[console]\nusers-per-page = 20\n[smtp]\nno-such = 1\n",
                    "[console]\nusers-per-page = 20\n[smtp]\nmax-recipients = 1\n",
                    "users-per-page = 20\n")) {
                assertThrows(InvalidSetting.class, () -> node.edit(editor -> editor.importText(text)), text);
            }
            node.cache.refresh();
            assertEquals(50, node.cache.get(ConsoleSettings.class).usersPerPage());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void runsOnDefaultsWhenAStoredTextIsDamaged(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JpaStoredSettings(em).save("console", "users-per-page = many"));
            assertEquals(50, new Node(database).cache.get(ConsoleSettings.class).usersPerPage());
        }
    }
}
