package org.pillarbox.listener;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.http.AdminListener;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.settings.RuleFile;
import org.pillarbox.settings.RuleFileSource;
import org.pillarbox.settings.Settings;

/** Answers the command line. What an administrator's request calls, it calls as an administrator; nobody else's calls anything. */
@MessageDriven(messageListenerInterface = AdminListener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@RunAs("admin")
public class AdminListenerBean implements AdminListener {
    @Inject
    private Authenticator authenticator;

    @Inject
    private ConsoleLogin users;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private ServerStatus server;

    @Inject
    @Any
    private Instance<RuleFileSource> sources;

    @Inject
    private AuditLog audit;

    @Inject
    private Connecting connecting;

    @Inject
    private Settings settings;

    private AdminGate gate;
    private AdminRequests requests;
    private ConnectRequests connections;

    @PostConstruct
    void open() {
        gate = new AdminGate(authenticator, users, bulkhead);
        requests = new AdminRequests(server, this::files, audit);
        connections = new ConnectRequests(connecting, settings);
    }

    @Override
    public Optional<HttpAnswer> early(HttpHead head, Peer peer) {
        return gate.refusal(head, peer)
                .or(() -> connections.isKnown(head) || requests.isKnown(head)
                        ? Optional.empty()
                        : Optional.of(HttpAnswer.of(404, "There is no such request")));
    }

    @Override
    public HttpAnswer answer(HttpHead head, byte[] content, Peer peer) {
        return gate.administrator(head)
                .map(name -> connections.isKnown(head)
                        ? connections.answer(head, name)
                        : requests.answer(head, content, name))
                .orElse(AdminGate.LOG_IN);
    }

    private List<RuleFile> files() {
        return sources.stream().flatMap(source -> source.ruleFiles().stream()).toList();
    }
}
