package org.pillarbox.directory.importing.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.directory.importing.ImportWriter;
import org.pillarbox.directory.importing.LineJudge;
import org.pillarbox.directory.importing.PasswordWork;
import org.pillarbox.directory.importing.UserLine;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;

/** The transactions of imports and exports: whoever calls needs no transaction, and none stays open between the calls. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ImportTransactions {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private AuditLog audit;

    @Inject
    private Durability durability;

    @Inject
    private Event<AccountsChanged> changes;

    @Inject
    private Event<WelcomeDue> welcomes;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** See {@link org.pillarbox.directory.Users#whole}. */
    public Map<String, WholeUser> present(Collection<UserName> names) {
        return here.users().whole(names, Instant.now());
    }

    /** See {@link org.pillarbox.directory.Users#wholeAfter}. */
    public List<WholeUser> after(String nameKey, int most) {
        return here.users().wholeAfter(nameKey, most, Instant.now());
    }

    /**
     * Stores lines.
     *
     * @param onlyIfAllRight whether everything is taken back when one line is refused
     */
    public ImportWriter.Outcome write(
            List<UserLine> lines,
            Map<Integer, PasswordWork.Made> made,
            LineJudge judge,
            PasswordWork work,
            boolean welcome,
            boolean onlyIfAllRight) {
        ImportWriter.Outcome outcome = new ImportWriter(
                        here.users(),
                        judge,
                        sealing,
                        work,
                        audit,
                        changes::fire,
                        due -> {
                            if (welcome) {
                                welcomes.fire(due);
                            }
                        },
                        Clock.systemUTC())
                .write(lines, made);
        if (onlyIfAllRight && !outcome.errors().isEmpty()) {
            transaction.setRollbackOnly();
        } else {
            durability.sync();
        }
        return outcome;
    }

    /** See {@link org.pillarbox.directory.Users#names}. */
    public Map<String, Long> names() {
        return here.users().names();
    }

    /** See {@link org.pillarbox.directory.UserAccounts#delete}. */
    public List<Refusal> delete(Set<Long> ids, String by) {
        List<Refusal> refusals = here.accounts().delete(ids, by);
        durability.sync();
        return refusals;
    }

    /** Tells the audit log. */
    public void audit(String action, String subject, String details) {
        audit.record(action, subject, details);
    }
}
