package org.pillarbox.listener;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.pop3.Maildrop;
import org.pillarbox.api.pop3.MaildropMessage;
import org.pillarbox.api.pop3.MaildropOpening;
import org.pillarbox.api.pop3.Pop3Greeting;
import org.pillarbox.api.pop3.Pop3Listener;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.receipt.DeliveryReceipts;
import org.pillarbox.receipt.Retrieval;
import org.pillarbox.routing.relay.Collected;
import org.pillarbox.schedule.people.MailChecks;
import org.pillarbox.settings.Pop3Settings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.Maildrops;

/** Answers POP3 on all its services. */
@MessageDriven(messageListenerInterface = Pop3Listener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pop3ListenerBean implements Pop3Listener {
    @Inject
    private Settings settings;

    @Inject
    private Authenticator authenticator;

    @Inject
    private UserDirectory users;

    @Inject
    private Maildrops maildrops;

    @Inject
    private DeliveryReceipts receipts;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private Collected collected;

    @Inject
    private MailChecks checks;

    private CollectionNotes notes;
    private LoginDesk logins;
    private Identity identity;

    @PostConstruct
    void open() {
        notes = new CollectionNotes(collected, checks::checked);
        logins = new LoginDesk(authenticator, Protocol.POP3, settings, bulkhead);
        identity = new Identity(settings);
    }

    @Override
    public Pop3Greeting connected(Peer peer) {
        return new Pop3Greeting(identity.hostName(), identity.product());
    }

    @Override
    public MaildropOpening open(String account, Peer peer) {
        Optional<LocalUser> user = users.find(account);
        return user.isEmpty()
                ? new MaildropOpening.Unavailable()
                : bulkhead.call(() -> open(user.get(), peer), new MaildropOpening.Unavailable());
    }

    private MaildropOpening open(LocalUser user, Peer peer) {
        boolean trimmed = settings.get(Pop3Settings.class).trimBlankLines();
        try {
            return maildrops
                    .open(user.id(), peer.sessionId() + " " + peer.remoteHost(), trimmed)
                    .<MaildropOpening>map(opened -> {
                        notes.opened(opened.lease(), peer);
                        return new MaildropOpening.Opened(maildrop(user.name().value(), opened));
                    })
                    .orElseGet(MaildropOpening.InUse::new);
        } catch (IOException databaseAway) {
            return new MaildropOpening.Unavailable();
        }
    }

    @Override
    public Optional<Content> content(Maildrop maildrop, MaildropMessage message) throws IOException {
        Optional<LocalUser> user = users.find(maildrop.account());
        return user.isEmpty() ? Optional.empty() : maildrops.content(user.get().id(), message.id(), message.size());
    }

    @Override
    public void retrieved(Maildrop maildrop, MaildropMessage message, Content content) {
        Optional<LocalUser> user = users.find(maildrop.account());
        if (user.isPresent() && receipts.isAskedFor(content)) {
            Retrieval retrieval = new Retrieval(
                    user.get().id(), () -> maildrops.source(user.get().id(), message.id()), content);
            bulkhead.call(() -> receipts.retrieved(retrieval), false);
        }
    }

    @Override
    public boolean keepAlive(Maildrop maildrop) {
        return maildrops.keepAlive(maildrop.lease());
    }

    @Override
    public void update(Maildrop maildrop, Set<Long> deleted) throws IOException {
        notes.ended(maildrop.lease());
        maildrops.update(maildrop.lease(), deleted);
    }

    @Override
    public void release(Maildrop maildrop) {
        notes.ended(maildrop.lease());
        maildrops.release(maildrop.lease());
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return logins.mechanisms(peer);
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return notes.answered(logins.login(login, peer), peer);
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        return logins.scramChallenge(userName, peer);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        ScramOutcome outcome = logins.scramProof(proof, peer);
        notes.answered(outcome.outcome(), peer);
        return outcome;
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return notes.answered(logins.digest(login, peer), peer);
    }

    private static Maildrop maildrop(String account, Maildrops.Opened opened) {
        List<MaildropMessage> messages = opened.messages().stream()
                .map(item -> new MaildropMessage(item.id(), item.size(), item.uidl()))
                .toList();
        return new Maildrop(account, opened.lease(), messages);
    }
}
