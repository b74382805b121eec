package org.pillarbox.journal.trace.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch.Query;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JdbcTraceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void givesBackAWholeJourney(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Trace trace = trace(1, "Ann@firm.example", "Hello", "bob@firm.example", "carl@other.example");
            database.inTransaction(em -> new JdbcTraceRecorder(em).record(List.of(trace)));
            database.inTransaction(em -> {
                assertEquals(Optional.of(trace), new JdbcTraceSearch(em).find(trace.contentId()));
                assertEquals(Optional.empty(), new JdbcTraceSearch(em).find(id(2)));
                assertEquals(Optional.empty(), new JdbcTraceSearch(em).find("'; drop table trace"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void passesOverWhatIsKeptAlready(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Trace first = trace(1, "a@x.example", "s", "bob@x.example");
            Trace again = trace(1, "a@x.example", "s", "bob@x.example", "carl@x.example", "carl@x.example");
            database.inTransaction(em -> new JdbcTraceRecorder(em).record(List.of(first)));
            database.inTransaction(em -> new JdbcTraceRecorder(em)
                    .record(List.of(again, again, trace(2, "b@x.example", "t", "d@x.example"))));
            database.inTransaction(em -> {
                assertEquals(
                        2,
                        new JdbcTraceSearch(em)
                                .find(id(1))
                                .orElseThrow()
                                .recipients()
                                .size());
                assertEquals(2, new JdbcTraceSearch(em).count(all()));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void findsPartsWithoutRegardToCaseLatestFirst(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JdbcTraceRecorder(em)
                    .record(List.of(
                            trace(1, "ann@firm.example", "Budget 100%", "bob@firm.example"),
                            trace(2, "ANN@firm.example", "100 reasons", "carl@firm.example"),
                            trace(3, "eve@other.example", "budget_x", "bob@firm.example"))));
            database.inTransaction(em -> {
                assertEquals(List.of(2, 1), found(em, query("ann@", "", "", "")));
                assertEquals(List.of(3, 1), found(em, query("", "BOB", "", "")));
                assertEquals(List.of(3, 1), found(em, query("", "", "budget", "")));
                assertEquals(List.of(1), found(em, query("", "", "100%", "")));
                assertEquals(List.of(3), found(em, query("", "", "t_x", "")));
                assertEquals(List.of(2), found(em, query("", "", "", "<2@")));
                assertEquals(List.of(), found(em, query("ann", "carl", "budget", "")));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsToTimesAndPages(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> {
                for (int i = 1; i <= 5; i++) {
                    new JdbcTraceRecorder(em).record(List.of(trace(i, "a@x.example", "s", "b@x.example")));
                }
            });
            database.inTransaction(em -> {
                Query window = new Query(
                        "", "", "", "", Optional.of(NOON.plusSeconds(2)), Optional.of(NOON.plusSeconds(4)), 1, 2);
                assertEquals(List.of(3, 2), found(em, window));
                assertEquals(3, new JdbcTraceSearch(em).count(window));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void purgesOldTracesWithTheirRecipients(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JdbcTraceRecorder(em)
                    .record(List.of(
                            trace(1, "a@x.example", "s", "b@x.example"),
                            trace(2, "a@x.example", "s", "b@x.example"),
                            trace(3, "a@x.example", "s", "b@x.example"),
                            trace(9, "a@x.example", "s", "b@x.example"))));
            database.inTransaction(em -> assertEquals(2, new JdbcTraceSearch(em).purge(NOON.plusSeconds(5), 2)));
            database.inTransaction(em -> assertEquals(List.of(9, 3), found(em, all())));
            database.inTransaction(em -> assertEquals(1, new JdbcTraceSearch(em).purge(NOON.plusSeconds(5), 2)));
            database.inTransaction(em -> assertEquals(0, new JdbcTraceSearch(em).purge(NOON.plusSeconds(5), 2)));
            database.inTransaction(em -> assertEquals(List.of(9), found(em, all())));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cutsHostileTextsToTheirColumns(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Trace hostile = trace(1, "\0" + "a".repeat(5000), "s".repeat(5000), "b".repeat(5000));
            database.inTransaction(em -> new JdbcTraceRecorder(em).record(List.of(hostile)));
            database.inTransaction(em -> assertTrue(
                    new JdbcTraceSearch(em).find(id(1)).orElseThrow().sender().startsWith("aaa")));
        }
    }

    private static List<Integer> found(jakarta.persistence.EntityManager em, Query query) {
        return new JdbcTraceSearch(em)
                .find(query).stream()
                        .map(trace -> Integer.parseInt(trace.contentId(), 16))
                        .toList();
    }

    private static Query all() {
        return query("", "", "", "");
    }

    private static Query query(String sender, String recipient, String subject, String messageId) {
        return new Query(sender, recipient, subject, messageId, Optional.empty(), Optional.empty(), 0, 50);
    }

    private static Trace trace(int number, String sender, String subject, String... recipients) {
        Instant arrival = NOON.plusSeconds(number);
        return new Trace(
                id(number),
                arrival,
                sender,
                "192.0.2.1",
                "client.example",
                "ann",
                "ESMTPSA",
                1234,
                subject,
                "<" + number + "@client.example>",
                java.util.Arrays.stream(recipients)
                        .map(recipient -> new Trace.Fate(
                                recipient,
                                Trace.Outcome.DELIVERED,
                                "Inbox",
                                List.of(new Trace.Step("mapping", "none"), new Trace.Step("mailbox", "Inbox")),
                                arrival))
                        .toList());
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }
}
