package org.pillarbox.directory.importing.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.importing.ImportChoice;
import org.pillarbox.directory.importing.ImportPreview;
import org.pillarbox.directory.importing.ImportProgress;
import org.pillarbox.directory.importing.ImportResult;
import org.pillarbox.directory.importing.ImportRun;
import org.pillarbox.directory.importing.LineJudge;
import org.pillarbox.directory.importing.PasswordWork;
import org.pillarbox.directory.importing.PreviewMaker;
import org.pillarbox.directory.importing.UserColumn;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.directory.importing.UserImport;
import org.pillarbox.directory.importing.csv.CsvUserReader;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.directory.secret.PasswordTokens;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Imports for administrators. */
@Stateless
@Local(UserImport.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserImportBean implements UserImport {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private ImportTransactions transactions;

    @Inject
    private ImportRuns runs;

    @Inject
    private UserDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private MessageLock lock;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private PasswordTokens tokens;

    @Resource
    private SessionContext context;

    @Override
    public UserFile read(byte[] content) {
        return CsvUserReader.read(content);
    }

    @Override
    public UserFile readLines(String text) {
        return UserFile.ofLines(text);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ImportPreview preview(UserFile file, ImportChoice choice) {
        String main = new MainAdministrator(directory, settings)
                .find()
                .map(user -> user.name().value())
                .orElse("");
        String caller = caller();
        return new PreviewMaker(
                        here.users(),
                        judge(file, choice),
                        choice,
                        name -> name.equalsIgnoreCase(main) || name.equalsIgnoreCase(caller),
                        Clock.systemUTC())
                .of(file);
    }

    @Override
    public UUID start(UserFile file, ImportChoice choice) {
        if (file.lines().isEmpty()) {
            throw new InvalidUser("import", "No line can be taken");
        }
        if (!Collections.disjoint(file.columns(), UserColumn.OF_MESSAGES)) {
            lock.check();
        }
        choice.password().ifPresent(password -> here.rules().checkPassword("password", password));
        LineJudge judge = judge(file, choice);
        PasswordWork work = new PasswordWork(
                sealing, runs.workers(), Runtime.getRuntime().availableProcessors(), () -> settings.get(
                                SecuritySettings.class)
                        .minPasswordLength());
        return runs.start(new ImportRun(
                file, choice, judge, work, new StepsOfImport(transactions, judge, work, choice, caller())));
    }

    @Override
    public Optional<ImportProgress> progress(UUID run) {
        return runs.named(run).map(ImportRun::progress);
    }

    @Override
    public Optional<ImportResult> result(UUID run) {
        return runs.named(run).flatMap(ImportRun::result);
    }

    private LineJudge judge(UserFile file, ImportChoice choice) {
        Set<String> names = file.lines().stream()
                .map(line -> line.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new LineJudge(here.rules().with(names), tokens, choice, group(choice), Clock.systemUTC());
    }

    private Optional<UserGroup> group(ImportChoice choice) {
        return choice.newUsers().group().map(name -> here.users()
                .group(name)
                .orElseThrow(() -> new InvalidUser("group", "There is no group \"" + name + "\"")));
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
