package org.pillarbox.routing.bean;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pillarbox.autoresponse.AnswersDue;
import org.pillarbox.journal.trace.TraceRecorder;
import org.pillarbox.queue.Outgoing;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.worker.CollectedMemory;
import org.pillarbox.routing.worker.LedgerWriter;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.routing.worker.Occasions;
import org.pillarbox.routing.worker.RoutedMessage;
import org.pillarbox.routing.worker.RoutingLedger;
import org.pillarbox.routing.worker.SetAsideContents;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.routing.worker.TrafficCount;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;

/** Gives each call of the routing worker its one transaction. A singleton, because only those can be told to end behind
 * the boot's. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(RoutingLedger.class)
public class RoutingLedgerBean implements RoutingLedger {
    @Inject
    private DeliveryIndex index;

    @Inject
    private Outgoing outgoing;

    @Inject
    private PendingReports reports;

    @Inject
    private TraceRecorder traces;

    @Inject
    private AnswersDue answers;

    @Inject
    private SetAsideContents setAside;

    @Inject
    private Occasions occasions;

    @Inject
    private CollectedMemory collected;

    @Inject
    private TrafficCount count;

    @Inject
    private Pipeline pipeline;

    @Inject
    private OutgoingEdits edits;

    private RoutingLedger ledger;

    @PostConstruct
    void open() {
        Clock clock = Clock.systemDefaultZone();
        MessageRouter router = new MessageRouter(pipeline, edits, clock);
        ledger = new LedgerWriter(
                index, outgoing, reports, traces, answers, setAside, occasions, collected, count, router, clock);
    }

    @Override
    public List<RoutedMessage> write(List<RoutedMessage> batch, Traffic traffic) {
        return ledger.write(batch, traffic);
    }

    @Override
    public LogPosition checkpoint() {
        return ledger.checkpoint();
    }

    @Override
    public void probe() {
        ledger.probe();
    }

    @Override
    public List<Report> dueReports(int limit) {
        return ledger.dueReports(limit);
    }

    @Override
    public Optional<ContentLocation> locate(ContentId content) {
        return ledger.locate(content);
    }
}
