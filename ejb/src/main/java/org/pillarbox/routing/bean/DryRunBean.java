package org.pillarbox.routing.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.quota.SendingBlock;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.OutgoingLimit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.expand.DryRun;
import org.pillarbox.routing.expand.DryRunAnswer;
import org.pillarbox.routing.expand.DryRunQuestion;
import org.pillarbox.routing.expand.Rehearsal;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.settings.Settings;

/** Answers administrators. */
@Stateless
@Local(DryRun.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DryRunBean implements DryRun {
    @Inject
    private Pipeline pipeline;

    @Inject
    private RecipientCheck recipients;

    @Inject
    private SenderPolicy senders;

    @Inject
    private OutgoingLimit limit;

    @Inject
    private SendingBlock quotas;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    private DryRun rehearsal;

    @PostConstruct
    void open() {
        // What leaves is not edited: there is nothing that could be.
        MessageRouter router = new MessageRouter(pipeline, OutgoingEdits.NONE, Clock.systemUTC());
        rehearsal = new Rehearsal(
                new Rehearsal.Parts(pipeline, recipients, router, senders, limit, quotas::refusal, users, settings));
    }

    @Override
    public DryRunAnswer ask(DryRunQuestion question) {
        return rehearsal.ask(question);
    }
}
