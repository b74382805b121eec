package org.pillarbox.directory.external.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.directory.external.ImportBatches;
import org.pillarbox.directory.external.ImportOptions;
import org.pillarbox.directory.external.ImportProgress.Batch;
import org.pillarbox.directory.external.ImportedUsers;
import org.pillarbox.directory.external.PeopleImported;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** Each call in a transaction of its own. */
@Stateless
@Local(ImportBatches.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportBatchesBean implements ImportBatches {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private AuditLog audit;

    @Inject
    private UserDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private Durability durability;

    @Inject
    private Event<AccountsChanged> changes;

    @Inject
    private Event<WelcomeDue> welcomes;

    @Inject
    private Event<PeopleImported> people;

    @Resource
    private SessionContext context;

    @Override
    public Batch store(List<Member> members, ImportOptions options, Map<UserName, Passwords> oneTime) {
        return imported().store(members, options, oneTime, by());
    }

    @Override
    public Map<String, Long> users() {
        return here.users().accounts().stream()
                .collect(Collectors.toMap(account -> account.name().key(), Account::id));
    }

    @Override
    public Batch remove(Collection<Long> ids) {
        Optional<Long> main = new MainAdministrator(directory, settings).find().map(LocalUser::id);
        return imported().remove(ids, main, by());
    }

    @Override
    public void finish(String group, String summary) {
        audit.record("user.import", "group " + group, summary);
        durability.sync();
    }

    private ImportedUsers imported() {
        return new ImportedUsers(
                here.users(),
                here.rules(),
                here.accounts(),
                sealing,
                audit,
                changes::fire,
                welcomes::fire,
                people::fire,
                Clock.systemUTC());
    }

    private String by() {
        return context.getCallerPrincipal().getName();
    }
}
