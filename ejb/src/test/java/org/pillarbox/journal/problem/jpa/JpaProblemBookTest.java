package org.pillarbox.journal.problem.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.journal.problem.SocketFault;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaProblemBookTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Problem RELAY = Problem.of("SMTP Client connection problem", "relay", "Couldn't connect")
            .because(SocketFault.REFUSED)
            .at("/admin/externalmail/out-mail");
    private static final Problem PORT = Problem.of("Service problem", "service smtp", "not started");

    private TestDatabase database;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hasOneRowForEachCauseAndDay(DatabaseKind kind) throws Exception {
        try (TestDatabase opened = TestDatabase.open(kind)) {
            database = opened;
            note(reported(RELAY, NOON), reported(PORT, NOON.plusSeconds(1)));
            note(reported(RELAY, NOON.plusSeconds(60)));
            note(reported(RELAY, NOON.plus(1, ChronoUnit.DAYS)));
            List<ProblemBook.Row> rows = database.call(em -> book(em).unwritten(NOON, 10));
            assertEquals(
                    List.of(RELAY, PORT, RELAY),
                    rows.stream().map(row -> row.reported().problem()).toList());
            assertEquals(
                    new Reported(RELAY, NOON, NOON.plusSeconds(60), 2),
                    rows.get(0).reported());
            List<Reported> open = database.call(em -> book(em).open(NOON, 10));
            assertEquals(
                    List.of(RELAY, PORT), open.stream().map(Reported::problem).toList());
            assertEquals(NOON.plus(1, ChronoUnit.DAYS), open.get(0).last());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void remembersLettersAndWhatIsOver(DatabaseKind kind) throws Exception {
        try (TestDatabase opened = TestDatabase.open(kind)) {
            database = opened;
            LocalDate day = LocalDate.of(2026, 11, 23);
            note(reported(RELAY, NOON), reported(PORT, NOON));
            ProblemBook.Row row =
                    database.call(em -> book(em).unwritten(NOON, 1)).get(0);
            work(book -> book.written(row.id(), day));
            assertEquals(1, database.call(em -> book(em).unwritten(NOON, 10)).size());
            assertEquals(Integer.valueOf(1), database.<Integer>call(em -> book(em).written(day)));
            work(book -> book.note(new ProblemDesk.Batch(List.of(), Set.of("relay", "unknown"))));
            assertEquals(
                    List.of(PORT),
                    database.call(em -> book(em).open(NOON, 10)).stream()
                            .map(Reported::problem)
                            .toList());
            note(reported(RELAY, NOON.plusSeconds(5)));
            assertEquals(2, database.call(em -> book(em).open(NOON, 10)).size());
            assertEquals(1, database.call(em -> book(em).unwritten(NOON, 10)).size(), "no second letter that day");
            assertEquals(Integer.valueOf(0), database.<Integer>call(em -> book(em).purge(NOON, 10)));
            assertEquals(Integer.valueOf(1), database.<Integer>call(em -> book(em).purge(NOON.plusSeconds(9), 1)));
            assertEquals(Integer.valueOf(1), database.<Integer>call(em -> book(em).purge(NOON.plusSeconds(9), 10)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aNodeThatWritesTheSameAtTheSameMomentFailsAndMayTryAgain(DatabaseKind kind) throws Exception {
        try (TestDatabase opened = TestDatabase.open(kind)) {
            database = opened;
            note(reported(RELAY, NOON));
            assertThrows(
                    RuntimeException.class,
                    () -> database.inTransaction(em -> {
                        ProblemEntity twin = new ProblemEntity();
                        twin.id = UUID.randomUUID();
                        twin.cause = RELAY.cause();
                        twin.onDay = LocalDate.of(2026, 11, 23);
                        twin.take(reported(RELAY, NOON));
                        em.persist(twin);
                        em.flush();
                    }));
            note(reported(RELAY, NOON));
            assertEquals(
                    List.of(2L),
                    database.call(em -> book(em).unwritten(NOON, 10)).stream()
                            .map(row -> row.reported().times())
                            .toList());
        }
    }

    private void note(Reported... reported) throws Exception {
        work(book -> book.note(new ProblemDesk.Batch(List.of(reported), Set.of())));
    }

    private void work(Consumer<ProblemBook> work) throws Exception {
        database.inTransaction(em -> work.accept(book(em)));
    }

    private static Reported reported(Problem problem, Instant at) {
        return new Reported(problem, at, at, 1);
    }

    private static ProblemBook book(EntityManager em) {
        return new JpaProblemBook(em, ZoneOffset.UTC);
    }
}
