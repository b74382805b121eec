package org.pillarbox.inmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.inmail.InMailAdministration;
import org.pillarbox.inmail.InMailDesk;
import org.pillarbox.inmail.collecting.SeenMessages;
import org.pillarbox.inmail.history.InMailHistory;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.inmail.trial.AccountTrial;
import org.pillarbox.inmail.trial.Trial;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.Method;

/** In Mails for administrators. */
@Stateless
@Local(InMailAdministration.class)
@RolesAllowed("admin")
public class InMailAdministrationBean implements InMailAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private InMailDesk desk;

    @Inject
    private AccountTrial trial;

    @Inject
    private InMailHistory history;

    @Inject
    private SeenMessages seen;

    @Inject
    private MessageLock lock;

    @Inject
    private AuditLog audit;

    @Override
    public List<InMail> list() {
        return settings().all();
    }

    @Override
    public Optional<InMail> find(int number) {
        return settings().find(number);
    }

    @Override
    public Map<Integer, String> connections() {
        Map<Integer, String> names = new LinkedHashMap<>();
        administration.get(Connections.class).all().forEach(each -> names.put(each.number(), each.name()));
        return names;
    }

    @Override
    public void check(InMail inMail, Optional<String> password) {
        desk.with(inMail, password);
    }

    @Override
    public InMail save(InMail inMail, Optional<String> password) {
        InMailDesk.Change change = desk.with(inMail, password);
        store(inMail.number() == 0 ? "in-mail.add" : "in-mail.change", change);
        return change.inMail();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Trial tryOut(int number) {
        InMail inMail = find(number).orElseThrow(() -> new InvalidSetting("name", "This In Mail has been deleted"));
        if (!(inMail.method() instanceof Method.Pop3 account)) {
            throw new InvalidSetting("host", "Only an account on a POP3 server can be tried");
        }
        int connection = inMail.connections().stream()
                .filter(connections()::containsKey)
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("connections", "At least one Connection must be selected"));
        Trial result = trial.run(inMail, account, connection);
        return lock.isLocked() ? result.withoutMessages() : result;
    }

    @Override
    public List<InMailRun> runs(int number, int limit) {
        return history.latest(number, Math.min(limit, InMailHistory.KEPT));
    }

    @Override
    public Map<Integer, InMailRun> lastRuns() {
        return history.last();
    }

    @Override
    public void saveDetection(int number, DetectionOptions options) {
        store("in-mail.change", desk.detecting(number, options));
    }

    private void store(String action, InMailDesk.Change change) {
        administration.save(change.settings());
        if (!change.changes().isEmpty()) {
            audit.record(action, change.inMail().title(), change.changes());
        }
    }

    @Override
    public void delete(Set<Integer> numbers) {
        InMailSettings now = settings();
        administration.save(now.without(numbers));
        now.all().stream().filter(each -> numbers.contains(each.number())).forEach(gone -> {
            seen.forget(gone.number());
            history.forget(gone.number());
            audit.record("in-mail.delete", gone.title(), gone.method().toString());
        });
    }

    private InMailSettings settings() {
        return administration.get(InMailSettings.class);
    }
}
