package org.pillarbox.routing.worker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.autoresponse.AnswersDue;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.journal.trace.TraceRecorder;
import org.pillarbox.queue.Outgoing;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.MessageSummary;

/** Writes batches through the rooms' ports. Every call must run in a transaction that covers all of them. */
public final class LedgerWriter implements RoutingLedger {
    private final DeliveryIndex index;
    private final Outgoing outgoing;
    private final PendingReports reports;
    private final TraceRecorder traces;
    private final AnswersDue answers;
    private final SetAsideContents setAside;
    private final Occasions occasions;
    private final CollectedMemory collected;
    private final TrafficCount traffic;
    private final MessageRouter router;
    private final Clock clock;

    /** Writes through these ports. */
    public LedgerWriter(
            DeliveryIndex index,
            Outgoing outgoing,
            PendingReports reports,
            TraceRecorder traces,
            AnswersDue answers,
            SetAsideContents setAside,
            Occasions occasions,
            CollectedMemory collected,
            TrafficCount traffic,
            MessageRouter router,
            Clock clock) {
        this.index = index;
        this.outgoing = outgoing;
        this.reports = reports;
        this.traces = traces;
        this.answers = answers;
        this.setAside = setAside;
        this.occasions = occasions;
        this.collected = collected;
        this.traffic = traffic;
        this.router = router;
        this.clock = clock;
    }

    @Override
    public List<RoutedMessage> write(List<RoutedMessage> planned, Traffic counted) {
        Set<ContentId> added = register(planned);
        List<RoutedMessage> batch = withoutGone(planned, added);
        List<RoutedMessage> fresh =
                batch.stream().filter(m -> added.contains(m.content().id())).toList();
        Set<ContentId> known = collectedBefore(fresh);
        List<RoutedMessage> routed = fresh.stream()
                .filter(m -> m.setAside().isEmpty())
                .map(m -> known.contains(m.content().id()) ? m.superseded("collected before") : onlyIfDue(m))
                .toList();
        int delivered = deliver(routed);
        answer(routed);
        enqueue(routed);
        reports.add(routed.stream().flatMap(m -> m.reports().stream()).toList());
        traces.record(routed.stream().map(RoutedMessage::trace).toList());
        setAside(batch);
        count(new Traffic(routed.size(), delivered, counted.refused()));
        if (batch.isEmpty()) {
            // Nothing to write still has to show whether the database answers.
            index.checkpoint();
        } else {
            index.checkpoint(batch.get(batch.size() - 1).content().end());
        }
        return batch;
    }

    @Override
    public LogPosition checkpoint() {
        return index.checkpoint();
    }

    @Override
    public void probe() {
        index.checkpoint(index.checkpoint());
    }

    @Override
    public List<Report> dueReports(int limit) {
        return reports.list(limit);
    }

    @Override
    public Optional<ContentLocation> locate(ContentId content) {
        return index.locate(content);
    }

    private RoutedMessage onlyIfDue(RoutedMessage message) {
        if (message.occasion().isEmpty()) {
            return message;
        }
        String occasion = message.occasion().get();
        reports.settle(occasion);
        return occasions.serve(occasion, message.content()) ? message : message.superseded("sent before");
    }

    /** What is set aside is remembered as well: it has come in, and fetching it again would not help. */
    private Set<ContentId> collectedBefore(List<RoutedMessage> fresh) {
        List<CollectedMemory.Arrival> arrivals = fresh.stream()
                .flatMap(m -> m.collected().map(key -> new CollectedMemory.Arrival(key, m.content())).stream())
                .toList();
        if (arrivals.isEmpty()) {
            return Set.of();
        }
        Set<ContentId> known = new HashSet<>();
        arrivals.forEach(arrival -> known.add(arrival.content().id()));
        known.removeAll(collected.remember(arrivals));
        return known;
    }

    /**
     * Gives the new ones. One that was known is routed already, whatever its user has done with it since: a replay. What is
     * set aside is registered, too: housekeeping takes the bytes of what the index does not know for nobody's.
     */
    private Set<ContentId> register(List<RoutedMessage> batch) {
        return index.register(batch.stream().map(LedgerWriter::registration).toList());
    }

    /** Users may go between routing and here. From here to the commit their mailboxes are locked. */
    private List<RoutedMessage> withoutGone(List<RoutedMessage> batch, Set<ContentId> added) {
        Set<Long> gone = new HashSet<>();
        batch.stream().filter(m -> added.contains(m.content().id())).forEach(m -> gone.addAll(m.users()));
        if (gone.isEmpty()) {
            return batch;
        }
        gone.removeAll(index.lock(gone));
        return gone.isEmpty()
                ? batch
                : batch.stream()
                        .map(m -> !Collections.disjoint(m.users(), gone) ? router.route(m.content(), gone) : m)
                        .toList();
    }

    private void setAside(List<RoutedMessage> batch) {
        List<RoutedMessage> aside =
                batch.stream().filter(m -> m.setAside().isPresent()).toList();
        aside.forEach(m -> setAside.add(m.content(), m.setAside().orElseThrow()));
        traces.record(aside.stream().map(RoutedMessage::trace).toList());
    }

    private int deliver(List<RoutedMessage> routed) {
        List<Delivery> all = new ArrayList<>(routed.size());
        routed.forEach(message -> all.addAll(message.deliveries()));
        return all.isEmpty() ? 0 : index.deliver(all);
    }

    private void answer(List<RoutedMessage> routed) {
        List<DueAnswer> all = new ArrayList<>(0);
        routed.forEach(message -> all.addAll(message.answers()));
        if (!all.isEmpty()) {
            answers.add(all);
        }
    }

    private void enqueue(List<RoutedMessage> routed) {
        List<Waiting> all = new ArrayList<>(0);
        routed.forEach(message -> all.addAll(message.queued()));
        if (!all.isEmpty()) {
            outgoing.enqueue(all);
        }
    }

    private void count(Traffic now) {
        if (!now.isNone()) {
            traffic.add(LocalDate.now(clock), now);
        }
    }

    private static DeliveryIndex.Registration registration(RoutedMessage message) {
        var summary = message.summary();
        return new DeliveryIndex.Registration(
                message.content(),
                new MessageSummary(
                        summary.from(), summary.to(), summary.subject(), summary.messageId(), summary.date()),
                message.inside());
    }
}
