package org.pillarbox.directory.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.addressbook.FullNames;
import org.pillarbox.addressbook.jpa.JpaEntries;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserAccounts;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.external.ImportProgress.Batch;
import org.pillarbox.directory.external.ImportReport.Phase;
import org.pillarbox.directory.external.ldap.FirmData;
import org.pillarbox.directory.external.ldap.FirmServer;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class DirectoryImportTest {
    private static final ImportOptions USUAL = ImportOptions.initial("users");

    @TempDir
    private Path keys;

    private final ImportProgress progress = new ImportProgress();
    private final List<WelcomeDue> welcomed = new ArrayList<>();

    /** What another administrator does after each batch. */
    private Runnable meanwhile = () -> {};

    /** The bean's transactions by hand. */
    private final class Batches implements ImportBatches {
        private final DirectoryFixture directory;

        Batches(DirectoryFixture directory) {
            this.directory = directory;
        }

        @Override
        public Batch store(List<Member> members, ImportOptions options, Map<UserName, Passwords> oneTime) {
            Batch stored = call(users -> users.store(members, options, oneTime, DirectoryFixture.ADMINISTRATOR));
            meanwhile.run();
            return stored;
        }

        @Override
        public Map<String, Long> users() {
            return directory.database.call(em -> new JpaUsers(em)
                    .accounts().stream()
                            .collect(Collectors.toMap(account -> account.name().key(), Account::id)));
        }

        @Override
        public Batch remove(Collection<Long> ids) {
            Optional<Long> main = directory.index.find("postmaster").map(LocalUser::id);
            return call(users -> users.remove(ids, main, DirectoryFixture.ADMINISTRATOR));
        }

        @Override
        public void finish(String group, String summary) {
            directory.database.inTransaction(em -> audit(em).record("user.import", group, summary));
        }

        private AuditLog audit(jakarta.persistence.EntityManager em) {
            return new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR);
        }

        private Batch call(Function<ImportedUsers, Batch> work) {
            List<AccountsChanged> pending = new ArrayList<>();
            Batch done = directory.database.call(em -> work.apply(new ImportedUsers(
                    new JpaUsers(em),
                    directory.rules(),
                    new UserAccounts(
                            new JpaUsers(em),
                            directory.rules(),
                            directory.sealing,
                            audit(em),
                            directory.securityLog(),
                            directory.removals,
                            pending::add,
                            directory.clock),
                    directory.sealing,
                    audit(em),
                    pending::add,
                    welcomed::add,
                    named -> new FullNames(new JpaEntries(em), changed -> {}).store(named),
                    directory.clock)));
            pending.forEach(directory.index::apply);
            return done;
        }
    }

    private ImportReport run(DirectoryFixture directory, DirectorySettings settings, ImportOptions options) {
        assertTrue(progress.begin(!options.unusablePasswords()));
        new DirectoryImport(FirmData.DIRECTORY, directory.sealing, new Batches(directory), progress)
                .run(settings, options);
        return progress.report();
    }

    private static boolean is(DirectoryFixture directory, String name) {
        return directory.index.find(name).isPresent();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-406")
    @Tag("USR-407")
    @Tag("USR-408")
    @Tag("USR-409")
    @Tag("USR-410")
    @Tag("USR-414")
    void membersOfTheGroupBecomeUsers(DatabaseKind kind) throws Exception {
        assertEquals(new ImportOptions("users", true, true, true, false, false), USUAL);
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys);
                FirmServer server = new FirmServer(0)) {
            directory.createAdministrator("boss");
            ImportReport report = run(directory, server.settings(), USUAL);
            assertEquals(Phase.DONE, report.phase());
            assertEquals(3, report.created());
            assertEquals(List.of("\"o,comma (x)\" was skipped: no user can have this name."), report.lines());
            assertTrue(report.defaultPassword());
            assertTrue(is(directory, "Mary_Ann"));
            assertFalse(is(directory, "tom"));
            assertTrue(directory.find("fred.b").administrator());
            assertFalse(directory.find("ann").administrator());
            assertEquals("Ann Archer", directory.find("ann").comment());
            Account ann = directory.index.account("ann").orElseThrow();
            assertTrue(ann.passwords().main().matches("password"));
            assertTrue(ann.passwords().mustChange());
            assertEquals(
                    "mary ann",
                    directory.index.account("mary_ann").orElseThrow().advanced().directoryName());
            assertEquals("", ann.advanced().directoryName());
            assertEquals(
                    Set.of("ann", "fred.b", "mary_ann"),
                    welcomed.get(0).users().stream()
                            .map(user -> user.name().value())
                            .collect(Collectors.toSet()));
            assertTrue(
                    directory.audit().contains("boss user.create fred.b: from the external directory; administrator"));
            assertTrue(directory.audit().contains("boss user.import users: 3 created, 0 changed, 0 removed"));
            assertEquals(0, run(directory, server.settings(), USUAL).created());
        }
    }

    @Test
    @Tag("USR-410")
    @Tag("USR-412")
    void administratorsFollowTheDirectoryWhereThatIsWanted() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            directory.createAdministrator("boss");
            directory.createAdministrator("ann");
            directory.create("fred.b");
            run(directory, server.settings(), new ImportOptions("users", true, false, false, false, false));
            run(directory, server.settings(), new ImportOptions("users", false, true, false, false, false));
            assertTrue(directory.find("ann").administrator());
            assertFalse(directory.find("fred.b").administrator());
            assertFalse(directory.find("mary_ann").administrator());
            assertEquals(List.of(), welcomed);
            ImportReport report = run(directory, server.settings(), USUAL);
            assertEquals(2, report.changed());
            assertFalse(directory.find("ann").administrator());
            assertTrue(directory.find("fred.b").administrator());
            assertTrue(directory
                    .index
                    .account("fred.b")
                    .orElseThrow()
                    .passwords()
                    .main()
                    .matches(DirectoryFixture.PASSWORD));
        }
    }

    @Test
    @Tag("USR-413")
    void whoIsNotInTheGroupIsRemovedButNotOneselfAndNotTheMainAdministrator() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            directory.createAdministrator("boss");
            directory.createAdministrator("postmaster");
            directory.create("old");
            directory.create("ann");
            run(directory, server.settings(), USUAL);
            assertTrue(is(directory, "old"));
            ImportReport report =
                    run(directory, server.settings(), new ImportOptions("users", false, true, true, true, false));
            assertEquals(1, report.removed());
            assertFalse(is(directory, "old"));
            assertTrue(is(directory, "ann"));
            assertEquals(
                    List.of(
                            "\"o,comma (x)\" was skipped: no user can have this name.",
                            "The Main Administrator stays.",
                            "boss stays: you are logged in as this user."),
                    report.lines());
        }
    }

    @Test
    @Tag("USR-413")
    void whoIsCreatedWhileItRunsIsNotRemoved() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            directory.create("old");
            meanwhile = () -> directory.create("newcomer");
            run(directory, server.settings(), new ImportOptions("users", true, true, true, true, false));
            assertFalse(is(directory, "old"));
            assertTrue(is(directory, "newcomer"));
        }
    }

    @Test
    @Tag("USR-413")
    void nobodyIsRemovedWhenTheDirectoryGivesNotAll() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            directory.create("old");
            ImportOptions removing = new ImportOptions("no such group", true, true, true, true, false);
            assertEquals(
                    Phase.FAILED, run(directory, server.settings(), removing).phase());
            assertTrue(is(directory, "old"));
            ImportOptions users = new ImportOptions("users", true, true, true, true, false);
            DirectorySettings away = FirmData.settings("ldap://localhost:1");
            assertEquals(Phase.FAILED, run(directory, away, users).phase());
            assertTrue(is(directory, "old"));
        }
    }

    @Test
    @Tag("USR-416")
    void newUsersMayGetAPasswordThatNothingOpens() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            ImportReport report =
                    run(directory, server.settings(), new ImportOptions("users", false, true, true, false, true));
            assertFalse(report.defaultPassword());
            Account ann = directory.index.account("ann").orElseThrow();
            Account fred = directory.index.account("fred.b").orElseThrow();
            assertFalse(ann.passwords().main().matches("password"));
            assertFalse(ann.passwords().mustChange());
            assertFalse(ann.passwords().main().equals(fred.passwords().main()));
        }
    }

    private static Passwords passwords(DirectoryFixture directory, String name) {
        return directory.index.account(name).orElseThrow().passwords();
    }

    @Test
    @Tag("USR-414")
    void nobodyCanGuessTheFirstPasswordOfAnAdministrator() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            run(directory, server.settings(), USUAL);
            assertTrue(directory.find("fred.b").administrator());
            assertFalse(passwords(directory, "fred.b").main().matches("password"));
            assertFalse(passwords(directory, "fred.b").mustChange());
        }
    }

    @Test
    @Tag("USR-412")
    void whoBecomesAnAdministratorLosesTheFirstPassword() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            run(directory, server.settings(), new ImportOptions("users", false, true, false, false, false));
            assertTrue(passwords(directory, "fred.b").main().matches("password"));
            ImportReport report = run(directory, server.settings(), USUAL);
            assertTrue(directory.find("fred.b").administrator());
            assertFalse(passwords(directory, "fred.b").main().matches("password"));
            assertTrue(passwords(directory, "ann").main().matches("password"));
            assertTrue(
                    report.lines().contains("fred.b is an administrator now: the one-time password no longer works."));
        }
    }

    @Test
    void nothingShowsWhoHasTheSameFirstPassword() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys);
                FirmServer server = new FirmServer(0)) {
            run(directory, server.settings(), USUAL);
            assertFalse(Arrays.equals(
                    passwords(directory, "ann").main().salt(),
                    passwords(directory, "mary_ann").main().salt()));
        }
    }

    @Test
    void oneImportAtATime() {
        assertTrue(progress.begin(true));
        assertFalse(progress.begin(true));
    }
}
