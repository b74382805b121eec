package org.pillarbox.autoresponse.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.autoresponse.AnswerStyle;
import org.pillarbox.autoresponse.AnswerStyles;
import org.pillarbox.autoresponse.AnsweredSenders;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.AutoresponderAdministration;
import org.pillarbox.autoresponse.AutoresponderChanges;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.AutorespondersChanged;
import org.pillarbox.autoresponse.Previews;
import org.pillarbox.autoresponse.SampleMessage;
import org.pillarbox.autoresponse.UserAutoresponder;
import org.pillarbox.autoresponse.jpa.JpaAutoresponders;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** Autoresponders for administrators. */
@Stateless
@Local(AutoresponderAdministration.class)
@RolesAllowed("admin")
public class AutoresponderAdministrationBean implements AutoresponderAdministration {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory users;

    @Inject
    private Autoresponders autoresponders;

    @Inject
    private AnsweredSenders answered;

    @Inject
    private SimpleResponderBean responder;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<AutorespondersChanged> changes;

    @Inject
    private MessageLock lock;

    @Inject
    private Durability durability;

    @Override
    public Optional<UserAutoresponder> find(String name) {
        return users.find(name)
                .map(user -> new UserAutoresponder(
                        user.id(),
                        user.name().value(),
                        new JpaAutoresponders(em).find(user.id()).orElse(Autoresponder.NONE)));
    }

    @Override
    public UserAutoresponder change(UserAutoresponder wanted) {
        lock.check();
        AnswerStyle style = new AnswerStyles(settings).now();
        UserAutoresponder changed = new AutoresponderChanges(
                        new JpaAutoresponders(em), users, style.locale(), audit, changes::fire)
                .change(wanted);
        responder.prepareFolders(new UserName(changed.name()));
        durability.sync();
        return changed;
    }

    @Override
    public AnswerPreview preview(UserAutoresponder wanted, SampleMessage message) {
        return new Previews(users, settings, responder::preview, answered::contains).of(wanted, message, Instant.now());
    }

    @Override
    public Set<Long> active(Set<Long> ids) {
        return ids.stream().filter(autoresponders::isActive).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> answered(String name) {
        return users.find(name)
                .map(user -> answered.list(user.id(), MOST_ANSWERED))
                .orElse(List.of());
    }

    @Override
    public long countAnswered(String name) {
        return users.find(name).map(user -> answered.count(user.id())).orElse(0L);
    }

    @Override
    public void clearAnswered(String name) {
        users.find(name).ifPresent(user -> {
            answered.clear(user.id());
            audit.record("user.clearlog", user.name().value(), "");
            durability.sync();
        });
    }
}
