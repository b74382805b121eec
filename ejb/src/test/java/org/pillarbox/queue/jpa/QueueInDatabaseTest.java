package org.pillarbox.queue.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class QueueInDatabaseTest {
    private static final ContentId CONTENT = new ContentId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void listsWhatWaitsOnceEvenAfterAReplay(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            List<Waiting> entries = List.of(waiting("x@outside.example"), waiting("y@outside.example"));
            database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
            database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
            List<OutQueue.Entry> listed = database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 10));
            assertEquals(
                    List.of("x@outside.example", "y@outside.example"),
                    listed.stream().map(OutQueue.Entry::recipient).toList());
            assertEquals("<ann@mail.example>", listed.get(0).sender());
            assertEquals(CONTENT.toString(), listed.get(0).contentId());
            assertEquals(2L, (long) database.call(em -> new JpaOutQueue(em).count()));
            assertEquals(
                    1,
                    database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 1, 10))
                            .size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-008")
    void opensTheMessageOfAnEntryAndKnowsHowLargeAllAre(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(0L, (long) database.call(em -> new JpaOutQueue(em).bytes()));
            database.inTransaction(em ->
                    new JpaOutgoing(em).enqueue(List.of(waiting("x@outside.example"), waiting("y@outside.example"))));
            assertEquals(200L, (long) database.call(em -> new JpaOutQueue(em).bytes()));
            List<ContentId> asked = new ArrayList<>();
            long id = database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 1))
                    .get(0)
                    .id();
            database.inTransaction(em -> {
                JpaOutQueue queue = new JpaOutQueue(
                        em,
                        (content, prefix, host) -> {
                            asked.add(content);
                            return Optional.empty();
                        },
                        Instant.now());
                queue.open(id);
                queue.open(-1);
            });
            assertEquals(List.of(CONTENT), asked);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-095")
    void keepsWhoSentAMessageOnAndTheServerItIsFor(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Waiting plain = waiting("x@outside.example");
            Waiting sentOn = new Waiting(
                    CONTENT,
                    plain.envelope(),
                    plain.recipient(),
                    "Lunch",
                    100,
                    plain.queued(),
                    Patch.NONE,
                    "Delivered-To: md@mail.example\r\n",
                    "10.0.0.7:2525");
            database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(sentOn)));
            assertEquals("10.0.0.7:2525", database.call(em -> em.createNativeQuery("select lan_host from queue_entry")
                    .getSingleResult()));
            List<String> asked = new ArrayList<>();
            database.inTransaction(em -> {
                JpaOutQueue queue = new JpaOutQueue(
                        em,
                        (content, prefix, host) -> {
                            asked.add(prefix);
                            return Optional.empty();
                        },
                        Instant.now());
                queue.open(queue.list(QueueFilter.ALL, 0, 1).get(0).id());
            });
            assertEquals(List.of(sentOn.prefix()), asked);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-132")
    void keepsTheDsnParametersForSending(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(waiting("x@outside.example"))));
            QueueEntity row = database.call(em -> em.createQuery("select e from QueueEntity e", QueueEntity.class)
                    .getSingleResult());
            assertEquals("DELAY,SUCCESS", row.notifications);
            assertEquals("rfc822;X@Outside.Example", row.originalRecipient);
            assertEquals("QQ314159", row.envelopeId);
            assertEquals(Envelope.DsnReturn.HEADERS, row.dsnReturn);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsItsContentsFromHousekeeping(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            ContentId other = new ContentId(UUID.randomUUID());
            ContentId reported = new ContentId(UUID.randomUUID());
            database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(waiting("x@outside.example"))));
            database.inTransaction(em -> new JpaPendingReports(em, new NotedErrors()).add(List.of(report(reported))));
            Set<ContentId> needed =
                    database.call(em -> new JpaOutQueue(em).stillNeeded(Set.of(CONTENT, other, reported)));
            assertEquals(Set.of(CONTENT, reported), needed);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aReportIsDueFromItsRowToItsMessage(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Report report = report(CONTENT);
            NotedErrors errors = new NotedErrors();
            database.inTransaction(em -> new JpaPendingReports(em, errors).add(List.of(report)));
            database.inTransaction(em -> new JpaPendingReports(em, errors).add(List.of(report)));
            assertEquals(List.of(report), database.call(em -> new JpaPendingReports(em, errors).list(10)));
            database.inTransaction(em -> new JpaPendingReports(em, errors).settle(report.occasion()));
            assertEquals(List.of(), database.call(em -> new JpaPendingReports(em, errors).list(10)));
        }
    }

    private static OutQueue.Entry only(TestDatabase database) {
        return database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 10))
                .get(0);
    }

    private static Report report(ContentId content) {
        ReportedRecipient gone = new ReportedRecipient(
                new Address("gone", "mail.example"), Optional.empty(), ReportedRecipient.Action.FAILED, "5.1.1", "no");
        return new Report(
                content + "/routing",
                content,
                new Address("x", "outside.example"),
                Optional.empty(),
                false,
                "",
                Instant.parse("2026-11-22T14:00:00Z"),
                List.of(gone));
    }

    private static Waiting waiting(String recipient) {
        int at = recipient.indexOf('@');
        Envelope envelope = new Envelope(
                ReversePath.of(new Address("ann", "mail.example")),
                List.of(),
                Envelope.BodyType.EIGHT_BIT_MIME,
                false,
                Optional.of(Envelope.DsnReturn.HEADERS),
                Optional.of("QQ314159"),
                0);
        EnvelopeRecipient to = new EnvelopeRecipient(
                new Address(recipient.substring(0, at), recipient.substring(at + 1)),
                Set.of(DsnNotify.SUCCESS, DsnNotify.DELAY),
                Optional.of("rfc822;X@Outside.Example"));
        return new Waiting(
                CONTENT, envelope, to, "Lunch", 100, Instant.parse("2026-11-22T15:00:00Z"), Patch.NONE, "", "");
    }
}
