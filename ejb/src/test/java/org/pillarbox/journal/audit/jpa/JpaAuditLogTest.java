package org.pillarbox.journal.audit.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaAuditLogTest {
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void listsTheLatestFirst(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            write(database, 5);
            database.inTransaction(em -> {
                assertEquals(5, log(em).count());
                assertEquals(
                        List.of("line 3", "line 2"),
                        log(em).list(1, 2).stream().map(AuditLog.Entry::subject).toList());
                assertEquals(OptionalLong.empty(), log(em).firstForged());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsTheChainWhenManyWriteAtOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<?>> runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> write(database, 10)))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
            writers.shutdown();
            database.inTransaction(em -> {
                assertEquals(40, log(em).count());
                assertEquals(OptionalLong.empty(), log(em).firstForged());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_line set details = 'other' where id = 3",
                "update audit_line set actor = 'eve' where id = 3",
                "delete from audit_line where id = 2",
            })
    void showsWhichLineWasForged(String forgery) throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            write(database, 5);
            database.inTransaction(em -> em.createNativeQuery(forgery).executeUpdate());
            database.inTransaction(em -> assertEquals(OptionalLong.of(3), log(em).firstForged()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void showsThatTheEndWasCutOff(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            write(database, 5);
            database.inTransaction(em ->
                    em.createNativeQuery("delete from audit_line where id = 5").executeUpdate());
            database.inTransaction(em -> assertEquals(OptionalLong.of(5), log(em).firstForged()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cutsWhatIsTooLong(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> log(em).record("user.change", "ann", "x".repeat(10_000)));
            database.inTransaction(em -> {
                assertEquals(4000, log(em).list(0, 1).get(0).details().length());
                assertEquals(OptionalLong.empty(), log(em).firstForged());
            });
        }
    }

    private static void write(TestDatabase database, int lines) {
        for (int i = 0; i < lines; i++) {
            int number = i;
            database.inTransaction(em -> log(em).record("test.write", "line " + number, "a -> b"));
        }
    }

    private static JpaAuditLog log(EntityManager em) {
        return new JpaAuditLog(em, Clock.systemUTC(), () -> "ann");
    }
}
