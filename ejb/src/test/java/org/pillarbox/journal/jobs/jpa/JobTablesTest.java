package org.pillarbox.journal.jobs.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JobTablesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:17:00Z");

    /** What matters here of the tables that the batch runtime makes. */
    private static final List<String> TABLES = List.of(
            "create table job_instance (jobinstanceid bigint not null primary key, jobname varchar(512))",
            "create table job_execution (jobexecutionid bigint not null primary key, jobinstanceid bigint not null"
                    + " references job_instance (jobinstanceid) on delete cascade, createtime timestamp)",
            "create table step_execution (stepexecutionid bigint not null primary key, jobexecutionid bigint not null"
                    + " references job_execution (jobexecutionid) on delete cascade)");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void forgetsJobsOfLongAgoWithTheirStepsAndFrequentOnesSooner(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> {
                TABLES.forEach(table -> em.createNativeQuery(table).executeUpdate());
                job(em, 1, NOW.minusSeconds(1));
                job(em, 2, NOW);
                job(em, 3, NOW.minusSeconds(100));
                execution(em, 33, 3, NOW.plusSeconds(1));
                em.createNativeQuery("insert into job_instance values (4, 'just begun')")
                        .executeUpdate();
            });
            int forgotten = database.call(em -> new JobTables(em).purge(NOW));
            assertEquals(1, forgotten);
            assertEquals(List.of(2L, 3L, 4L), ids(database, "jobinstanceid", "job_instance"));
            assertEquals(List.of(2L, 3L, 33L), ids(database, "jobexecutionid", "job_execution"));
            assertEquals(List.of(2L, 3L, 33L), ids(database, "stepexecutionid", "step_execution"));
            database.inTransaction(em -> {
                em.createNativeQuery("insert into job_instance values (5, 'connect'), (6, 'connect')")
                        .executeUpdate();
                execution(em, 5, 5, NOW.minusSeconds(1));
                execution(em, 6, 6, NOW);
            });
            int frequent = database.call(em -> new JobTables(em).purge("connect", NOW));
            assertEquals(1, frequent);
            assertEquals(List.of(2L, 3L, 4L, 6L), ids(database, "jobinstanceid", "job_instance"));
        }
    }

    private static void job(EntityManager em, long id, Instant begun) {
        em.createNativeQuery("insert into job_instance values (?1, 'housekeeping')")
                .setParameter(1, id)
                .executeUpdate();
        execution(em, id, id, begun);
    }

    private static void execution(EntityManager em, long id, long job, Instant begun) {
        em.createNativeQuery("insert into job_execution values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, job)
                .setParameter(3, Timestamp.from(begun))
                .executeUpdate();
        em.createNativeQuery("insert into step_execution values (?1, ?1)")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static List<Long> ids(TestDatabase database, String column, String table) {
        List<?> found = database.call(em -> em.createNativeQuery("select " + column + " from " + table + " order by 1")
                .getResultList());
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
