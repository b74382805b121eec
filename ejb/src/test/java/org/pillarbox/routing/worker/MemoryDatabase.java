package org.pillarbox.routing.worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceRecorder;
import org.pillarbox.queue.Outgoing;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/**
 * All that a batch writes, in memory, with transactions: the ports of store, queue, trace and routing behave as their
 * contracts say. Each call counts, and the test says which one fails and how.
 */
final class MemoryDatabase
        implements DeliveryIndex,
                Outgoing,
                PendingReports,
                TraceRecorder,
                SetAsideContents,
                Occasions,
                CollectedMemory,
                TrafficCount {
    /** What a call does before its work; throws to fail. */
    interface Fault {
        /** A call begins. */
        void before(String call, int number);
    }

    /** The committed rows. */
    static final class Rows {
        final Map<ContentId, ContentLocation> contents = new LinkedHashMap<>();
        final List<Delivery> delivered = new ArrayList<>();
        final List<Waiting> queued = new ArrayList<>();
        final List<DueAnswer> answers = new ArrayList<>();
        final Map<String, Report> due = new TreeMap<>();
        final Set<String> served = new HashSet<>();
        final Map<CollectedKey, ContentId> collected = new LinkedHashMap<>();
        final Map<String, Trace> traces = new LinkedHashMap<>();
        final Map<ContentId, String> aside = new LinkedHashMap<>();
        Traffic traffic = Traffic.NONE;
        LogPosition checkpoint = LogPosition.START;

        Rows copy() {
            Rows copy = new Rows();
            copy.contents.putAll(contents);
            copy.delivered.addAll(delivered);
            copy.queued.addAll(queued);
            copy.answers.addAll(answers);
            copy.due.putAll(due);
            copy.served.addAll(served);
            copy.collected.putAll(collected);
            copy.traces.putAll(traces);
            copy.aside.putAll(aside);
            copy.traffic = traffic;
            copy.checkpoint = checkpoint;
            return copy;
        }
    }

    private final List<Rows> history = new ArrayList<>(List.of(new Rows()));
    private Rows rows = new Rows();
    private Fault fault = (call, number) -> {};
    private int calls;

    /** Users that were deleted without the directory's knowing it yet. */
    final Set<Long> gone = new HashSet<>();

    /** From now on calls fail as this says. */
    void fail(Fault how) {
        fault = how;
        calls = 0;
    }

    /** What is committed. */
    Rows committed() {
        return history.get(history.size() - 1);
    }

    /** The database forgets its latest commits, as H2 may when power is cut. */
    void forget(int commits) {
        for (int i = 0; i < commits && history.size() > 1; i++) {
            history.remove(history.size() - 1);
        }
    }

    /** A ledger whose every call is one transaction. */
    RoutingLedger ledger(LedgerWriter writer) {
        return new RoutingLedger() {
            @Override
            public List<RoutedMessage> write(List<RoutedMessage> batch, Traffic counted) {
                List<RoutedMessage> written = new ArrayList<>();
                transaction(() -> written.addAll(writer.write(batch, counted)));
                return written;
            }

            @Override
            public LogPosition checkpoint() {
                rows = committed().copy();
                return writer.checkpoint();
            }

            @Override
            public void probe() {
                transaction(writer::probe);
            }

            @Override
            public List<Report> dueReports(int limit) {
                rows = committed().copy();
                return writer.dueReports(limit);
            }

            @Override
            public Optional<ContentLocation> locate(ContentId content) {
                rows = committed().copy();
                return writer.locate(content);
            }
        };
    }

    private void transaction(Runnable work) {
        rows = committed().copy();
        call("begin");
        work.run();
        call("before commit");
        history.add(rows);
        call("behind commit");
    }

    private void call(String name) {
        calls++;
        fault.before(name, calls);
    }

    @Override
    public Set<ContentId> register(List<Registration> registrations) {
        call("register");
        Set<ContentId> added = new HashSet<>();
        registrations.forEach(each -> {
            if (rows.contents.putIfAbsent(each.content().id(), each.content().location()) == null) {
                added.add(each.content().id());
            }
        });
        return added;
    }

    @Override
    public Set<Long> lock(Set<Long> users) {
        call("lock");
        Set<Long> there = new HashSet<>(users);
        there.removeAll(gone);
        return there;
    }

    @Override
    public int deliver(List<Delivery> deliveries) {
        call("deliver");
        int count = 0;
        for (Delivery delivery : deliveries) {
            boolean there = rows.delivered.stream()
                    .anyMatch(old -> old.content().equals(delivery.content()) && old.userId() == delivery.userId());
            if (!there) {
                rows.delivered.add(delivery);
                count++;
            }
        }
        return count;
    }

    @Override
    public void checkpoint(LogPosition routed) {
        call("checkpoint");
        rows.checkpoint = routed;
    }

    @Override
    public LogPosition checkpoint() {
        call("read checkpoint");
        return rows.checkpoint;
    }

    @Override
    public Optional<ContentLocation> locate(ContentId content) {
        call("locate");
        return Optional.ofNullable(rows.contents.get(content));
    }

    void due(List<DueAnswer> arrived) {
        call("add answers");
        rows.answers.addAll(arrived);
    }

    @Override
    public void enqueue(List<Waiting> entries) {
        call("enqueue");
        rows.queued.addAll(entries);
    }

    @Override
    public void add(List<Report> reports) {
        call("add reports");
        reports.forEach(report -> rows.due.putIfAbsent(report.occasion(), report));
    }

    @Override
    public void settle(String occasion) {
        call("settle");
        rows.due.remove(occasion);
    }

    @Override
    public boolean serve(String occasion, StoredContent letter) {
        call("serve");
        return rows.served.add(occasion);
    }

    @Override
    public Set<ContentId> remember(List<Arrival> arrivals) {
        call("remember");
        Set<ContentId> added = new HashSet<>();
        arrivals.forEach(arrival -> {
            if (rows.collected.putIfAbsent(arrival.key(), arrival.content().id()) == null) {
                added.add(arrival.content().id());
            }
        });
        return added;
    }

    @Override
    public List<Report> list(int limit) {
        call("list reports");
        return rows.due.values().stream().limit(limit).toList();
    }

    @Override
    public void record(List<Trace> traces) {
        call("record");
        traces.forEach(trace -> rows.traces.putIfAbsent(trace.contentId(), trace));
    }

    @Override
    public void add(StoredContent content, String reason) {
        call("set aside");
        rows.aside.put(content.id(), reason);
    }

    @Override
    public void add(LocalDate day, Traffic more) {
        call("count");
        rows.traffic = new Traffic(
                rows.traffic.received() + more.received(),
                rows.traffic.delivered() + more.delivered(),
                rows.traffic.refused() + more.refused());
    }
}
