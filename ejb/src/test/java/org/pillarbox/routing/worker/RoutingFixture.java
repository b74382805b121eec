package org.pillarbox.routing.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.MemoryContents;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.routing.acceptance.Handover;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.routing.acceptance.RoutingHealth;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.outgoing.UrgentMarks;
import org.pillarbox.routing.srs.SenderRewriting;
import org.pillarbox.routing.srs.SenderSecret;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.StoredContent;

/** Acceptance and routing put together over a log and a database that outlive a crash. */
final class RoutingFixture {
    static final String BODY =
            "From: x@outside.example\r\nSubject: Lunch\r\nMessage-ID: <1@outside.example>\r\n\r\nHello\r\n";

    final MemoryContents contents = new MemoryContents();
    final MemoryDatabase database = new MemoryDatabase();
    final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false).add(3, "bob", false);
    final FixedSettings settings = new FixedSettings();
    final NotedErrors errors = new NotedErrors();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
    final SenderRewriting rewriting = new SenderRewriting(settings, SenderSecret.passing(), clock);
    OutgoingEdits edits = OutgoingEdits.NONE;
    ScriptEngine scripts = ScriptEngine.NONE;
    final List<Mapping> mappings = new ArrayList<>();
    RoutingHealth health;
    Acceptance acceptance;
    Refusals refusals;
    RoutingWorker worker;

    RoutingFixture() {
        start();
    }

    /** A new process over the old log and database, not replayed yet. */
    void start() {
        Handover handover = new Handover();
        health = new RoutingHealth(System::nanoTime, Duration.ofMinutes(1));
        refusals = new Refusals();
        acceptance = new Acceptance(contents, handover, health, settings, clock);
        MessageRouter router = new MessageRouter(
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users)
                        .with(rewriting)
                        .with(() -> MappingIndex.of(mappings))
                        .with(scripts))),
                edits,
                clock,
                new StoredHeaders(contents, errors)::of,
                new UrgentMarks(contents, settings, errors));
        LedgerWriter writer = new LedgerWriter(
                database,
                database,
                database,
                database,
                database::due,
                database,
                database,
                database,
                database,
                router,
                clock);
        worker = new RoutingWorker(new RoutingWorker.Parts(
                contents,
                handover,
                health,
                router,
                database.ledger(writer),
                new ReportWriter(settings, clock),
                new LetterBox(contents, acceptance),
                refusals,
                errors));
    }

    /** A client hands a message in. */
    Reply send(Origin origin, Envelope envelope) throws IOException {
        return send(origin, envelope, BODY);
    }

    /** A client hands a message in. */
    Reply send(Origin origin, Envelope envelope, String body) throws IOException {
        MessageSink sink = acceptance.begin(List.of());
        sink.write(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        return acceptance.accept(origin, envelope, sink, new FindingsDraft());
    }

    /** Routes all that waits, on this thread. */
    void route() {
        worker.stop();
        worker.run();
    }

    /** Starts anew, replays, and routes all that waits. */
    void restart() throws IOException {
        start();
        worker.replay();
        route();
    }

    /** What lies in a user's mailbox: each message's prefix and bytes. */
    List<String> mailbox(long userId) {
        return database.committed().delivered.stream()
                .filter(delivery -> delivery.userId() == userId)
                .map(this::text)
                .toList();
    }

    /** The fate of a recipient, as the trace has it. */
    Optional<Trace.Fate> fate(StoredContent content, String recipient) {
        return Optional.ofNullable(database.committed().traces.get(content.id().toString())).stream()
                .flatMap(trace -> trace.recipients().stream())
                .filter(fate -> fate.recipient().equals(recipient))
                .findFirst();
    }

    private String text(Delivery delivery) {
        StoredContent content = contents.records().stream()
                .filter(record -> record.id().equals(delivery.content()))
                .findFirst()
                .orElseThrow();
        return delivery.prefix() + contents.text(content);
    }
}
