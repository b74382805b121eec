package org.pillarbox.schedule.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaRunRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(30);
    private static final Connection LINE =
            SettingKinds.of(Connections.class).defaults().first().orElseThrow();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-225")
    void aConnectionHasOneRunAtATime(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = add(database, NOW).orElseThrow();
            assertEquals(Optional.empty(), add(database, NOW));
            assertTrue(is(database, rows -> rows.begin(id, "a", NOW, LEASE)));
            assertFalse(is(database, rows -> rows.begin(id, "b", NOW, LEASE)));
            assertEquals(Optional.empty(), add(database, NOW));
            assertTrue(is(database, rows -> rows.end(id, "a", done(Tally.NONE, ""), NOW)));
            assertTrue(add(database, NOW).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-225")
    void theDatabaseRefusesASecondRunThatNobodySaw(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            add(database, NOW);
            assertThrows(
                    PersistenceException.class,
                    () -> database.inTransaction(em -> em.createNativeQuery(
                                    "insert into connect_run (id, connection, connection_name, cause, caused_by, state,"
                                            + " step, busy, requested, stop_asked, sent, unsent, to_send, collected,"
                                            + " to_collect, troubles) select id + 1000, connection, connection_name,"
                                            + " cause, caused_by, state, step, busy, requested, stop_asked, sent,"
                                            + " unsent, to_send, collected, to_collect, troubles from connect_run")
                            .executeUpdate()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsWhatARunDid(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = add(database, NOW).orElseThrow();
            in(database, rows -> rows.begin(id, "a", NOW, LEASE));
            Tally half = new Tally(1, 2, 9, 4, 8);
            assertTrue(is(database, rows -> rows.renew(id, "a", LEASE.plusSeconds(1), RunStep.WORKING, half)));
            ConnectRun running = in(database, RunRows::busy).get(0);
            assertEquals(
                    List.of(half, RunStep.WORKING, RunState.RUNNING, "a"),
                    List.of(running.tally(), running.step(), running.state(), running.node()));
            assertEquals(7 * 100 / 17, half.percent());
            Instant end = NOW.plusSeconds(90);
            in(database, rows -> rows.end(id, "a", done(half, "One.\nTwo."), end));
            ConnectRun over = in(database, rows -> rows.find(id)).orElseThrow();
            assertEquals(List.of("One.", "Two."), over.troubles());
            assertEquals(Duration.ofSeconds(90), over.duration(end.plusSeconds(5)));
            assertEquals(Optional.of(NOW), in(database, RunRows::lastConnection));
            assertEquals(Optional.of(NOW), in(database, rows -> rows.lastFor(RunCause.HAND, 1)));
            assertEquals(Optional.empty(), in(database, rows -> rows.lastFor(RunCause.URGENT, 1)));
            assertEquals(1, count(database, RunRows::historyCount));
            assertEquals("by hand (ann)", over.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aRunWhoseLeaseHasEndedIsBrokenOffAndItsConnectionIsFree(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = add(database, NOW).orElseThrow();
            in(database, rows -> rows.begin(id, "a", NOW, LEASE));
            assertEquals(0, count(database, rows -> rows.breakOff(LEASE)));
            assertEquals(1, count(database, rows -> rows.breakOff(LEASE.plusSeconds(1))));
            assertEquals(
                    RunState.BROKEN,
                    in(database, rows -> rows.find(id)).orElseThrow().state());
            assertFalse(is(database, rows -> rows.renew(id, "a", LEASE, RunStep.WORKING, Tally.NONE)));
            assertFalse(is(database, rows -> rows.end(id, "a", done(Tally.NONE, ""), LEASE)));
            assertTrue(add(database, LEASE).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("HOW-024")
    void whoHangsUpEndsWhatWaitsAndTellsWhatRuns(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = add(database, NOW).orElseThrow();
            assertEquals(0, count(database, rows -> rows.askStop(Optional.of(99), NOW)));
            assertEquals(1, count(database, rows -> rows.askStop(Optional.of(LINE.number()), NOW)));
            assertEquals(
                    RunState.STOPPED,
                    in(database, rows -> rows.find(id)).orElseThrow().state());
            long next = add(database, NOW).orElseThrow();
            in(database, rows -> rows.begin(next, "a", NOW, LEASE));
            assertEquals(1, count(database, rows -> rows.askStop(Optional.empty(), NOW)));
            assertTrue(in(database, RunRows::busy).get(0).stopAsked());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theHistoryIsBounded(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (int i = 0; i < 10; i++) {
                Instant then = NOW.plusSeconds(i);
                long id = add(database, then).orElseThrow();
                in(database, rows -> rows.begin(id, "a", then, LEASE));
                in(database, rows -> rows.end(id, "a", done(Tally.NONE, ""), then));
            }
            assertEquals(3, count(database, rows -> rows.forget(NOW.plusSeconds(3), 100)));
            assertEquals(2, count(database, rows -> rows.forget(NOW, 5)));
            assertEquals(
                    List.of(NOW.plusSeconds(9), NOW.plusSeconds(8)),
                    in(database, rows -> rows.history(0, 2)).stream()
                            .map(ConnectRun::requested)
                            .toList());
            assertEquals(5, count(database, RunRows::historyCount));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aTimeIsTakenOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertTrue(is(database, rows -> rows.take("A@2026-11-23T09:00", NOW)));
            assertFalse(is(database, rows -> rows.take("A@2026-11-23T09:00", NOW)));
            assertTrue(is(database, rows -> rows.isTaken("A@2026-11-23T09:00")));
            assertEquals(1, count(database, rows -> rows.forgetSlots(NOW.plusSeconds(1))));
            assertFalse(is(database, rows -> rows.isTaken("A@2026-11-23T09:00")));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-211")
    void oneUserWhoChecksTwiceCountsOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JpaCheckRows(em).add(Set.of("ann"), NOW));
            database.inTransaction(em -> new JpaCheckRows(em).add(Set.of("ann"), NOW.plusSeconds(1)));
            assertEquals(Optional.of(NOW), database.call(em -> new JpaCheckRows(em).reached(1)));
            assertEquals(Optional.empty(), database.call(em -> new JpaCheckRows(em).reached(2)));
            database.inTransaction(em -> new JpaCheckRows(em).add(Set.of("ann", "bob"), NOW.plusSeconds(2)));
            assertEquals(Optional.of(NOW.plusSeconds(2)), database.call(em -> new JpaCheckRows(em).reached(2)));
            database.inTransaction(em -> new JpaCheckRows(em).clear(NOW.plusSeconds(1)));
            assertEquals(Optional.empty(), database.call(em -> new JpaCheckRows(em).reached(2)));
        }
    }

    private static Optional<Long> add(TestDatabase database, Instant now) {
        return in(database, rows -> rows.add(LINE, RunCause.HAND, "ann", now));
    }

    private static RunRows.Ending done(Tally tally, String troubles) {
        return new RunRows.Ending(RunState.DONE, tally, troubles);
    }

    private static boolean is(TestDatabase database, Predicate<RunRows> question) {
        return database.call(em -> question.test(new JpaRunRows(em)));
    }

    private static long count(TestDatabase database, ToLongFunction<RunRows> work) {
        return database.call(em -> work.applyAsLong(new JpaRunRows(em)));
    }

    private static <T> T in(TestDatabase database, Function<RunRows, T> work) {
        return database.call(em -> work.apply(new JpaRunRows(em)));
    }
}
