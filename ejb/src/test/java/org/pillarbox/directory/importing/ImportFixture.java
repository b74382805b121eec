package org.pillarbox.directory.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.importing.csv.CsvUserReader;
import org.pillarbox.directory.importing.csv.CsvUserWriter;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.secret.PasswordTokens;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.schema.DatabaseKind;

/** Imports into a directory on a real database, by the administrator {@code boss}. */
final class ImportFixture implements AutoCloseable {
    static final ImportChoice MERGE = choice(false, false);
    static final ImportChoice REPLACE = choice(true, false);

    final DirectoryFixture directory;
    final PasswordTokens tokens;
    final List<LocalUser> welcomed = new ArrayList<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    /** After how many batches the server dies. */
    int batchesToLive = Integer.MAX_VALUE;

    /** What another administrator does after each batch. */
    Runnable meanwhile = () -> {};

    ImportFixture(DatabaseKind kind, Path keys) throws SQLException {
        directory = new DirectoryFixture(kind, keys);
        tokens = new PasswordTokens(keys.resolve("export.key"), new SecureRandom());
        directory.createAdministrator(DirectoryFixture.ADMINISTRATOR);
    }

    static ImportChoice choice(boolean replace, boolean onlyIfAllRight) {
        return new ImportChoice(
                replace, false, onlyIfAllRight, Optional.of("for-all-new-ones"), false, true, NewUsers.USUAL);
    }

    static UserFile file(String text) {
        return CsvUserReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    ImportResult run(UserFile file, ImportChoice choice) {
        LineJudge judge = judge(file, choice);
        PasswordWork work = new PasswordWork(directory.sealing, workers, 2, () -> 8);
        ImportRun run = new ImportRun(file, choice, judge, work, steps(judge, work, choice));
        run.run();
        return run.result().orElseThrow();
    }

    ImportResult run(String text, ImportChoice choice) {
        return run(file(text), choice);
    }

    ImportPreview preview(String text, ImportChoice choice) {
        UserFile file = file(text);
        return directory.users(users -> new PreviewMaker(
                        users,
                        judge(file, choice),
                        choice,
                        name -> name.equals(DirectoryFixture.ADMINISTRATOR),
                        directory.clock)
                .of(file));
    }

    String export(boolean titles, boolean verbose, boolean passwords) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvUserWriter writer = new CsvUserWriter(new ExportForm(titles, verbose, passwords), tokens, out);
        for (WholeUser user : directory.users(users -> users.wholeAfter("", 500, directory.clock.instant()))) {
            writer.write(user);
        }
        return out.toString();
    }

    WholeUser whole(String name) {
        UserName known = new UserName(name);
        return directory
                .users(users -> users.whole(List.of(known), directory.clock.instant()))
                .get(known.key());
    }

    Set<String> names() {
        return directory.users(users -> users.names()).keySet();
    }

    private LineJudge judge(UserFile file, ImportChoice choice) {
        Set<String> names = file.lines().stream()
                .map(line -> line.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new LineJudge(directory.rules().with(names), tokens, choice, group(choice), directory.clock);
    }

    private Optional<UserGroup> group(ImportChoice choice) {
        return choice.newUsers().group().flatMap(name -> directory.users(users -> users.group(name)));
    }

    private ImportSteps steps(LineJudge judge, PasswordWork work, ImportChoice choice) {
        return new ImportSteps() {
            @Override
            public Map<String, WholeUser> present(Collection<UserName> names) {
                return directory.users(users -> users.whole(names, directory.clock.instant()));
            }

            @Override
            public ImportWriter.Outcome write(List<UserLine> lines, Map<Integer, PasswordWork.Made> made) {
                if (batchesToLive-- == 0) {
                    throw new IllegalStateException("the server died");
                }
                ImportWriter.Outcome outcome = written(lines, made, judge, work, choice);
                meanwhile.run();
                return outcome;
            }

            @Override
            public Map<String, Long> names() {
                return directory.users(users -> users.names());
            }

            @Override
            public List<Refusal> delete(Set<Long> ids) {
                return directory.work(accounts -> accounts.delete(ids, DirectoryFixture.ADMINISTRATOR));
            }

            @Override
            public void finished(ImportResult result) {}
        };
    }

    private ImportWriter.Outcome written(
            List<UserLine> lines,
            Map<Integer, PasswordWork.Made> made,
            LineJudge judge,
            PasswordWork work,
            ImportChoice choice) {
        List<AccountsChanged> pending = new ArrayList<>();
        List<LocalUser> due = new ArrayList<>();
        List<ImportWriter.Outcome> outcome = new ArrayList<>();
        try {
            directory.database.inTransaction(em -> {
                outcome.add(new ImportWriter(
                                new JpaUsers(em),
                                judge,
                                directory.sealing,
                                work,
                                new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR),
                                pending::add,
                                welcome -> due.addAll(welcome.users()),
                                directory.clock)
                        .write(lines, made));
                if (choice.onlyIfAllRight() && !outcome.get(0).errors().isEmpty()) {
                    throw new TakenBack();
                }
            });
        } catch (TakenBack rolledBack) {
            return outcome.get(0);
        }
        pending.forEach(directory.index::apply);
        directory.fired.addAll(pending);
        welcomed.addAll(due);
        return outcome.get(0);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        directory.close();
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
