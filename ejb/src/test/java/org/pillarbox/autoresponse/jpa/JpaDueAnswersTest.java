package org.pillarbox.autoresponse.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.worker.AnswerLedger.Kind;
import org.pillarbox.autoresponse.worker.AnswerLedger.Pending;
import org.pillarbox.autoresponse.worker.AnswerLedger.Settlement;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class JpaDueAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<String> removed = new ArrayList<>();
    private final NotedErrors errors = new NotedErrors();

    private <T> T rows(TestDatabase database, Function<JpaDueAnswers, T> work) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return database.call(em -> work.apply(new JpaDueAnswers(
                em,
                new JpaAnsweredLog(em, clock),
                (user, content) -> removed.add(user + " " + content),
                errors,
                clock)));
    }

    private static DueAnswer due(long user) {
        return new DueAnswer(
                new ContentId(UUID.randomUUID()),
                user,
                Mail.address("\"Quoted\"@out.example"),
                Mail.address("ann@mail.example"),
                user % 2 == 0 ? Optional.of(Mail.address("alias@mail.example")) : Optional.empty());
    }

    private DueAnswer add(TestDatabase database, long user) {
        DueAnswer due = due(user);
        rows(database, rows -> {
            rows.add(List.of(due));
            return 0;
        });
        return due;
    }

    private List<Pending> listed(TestDatabase database, Instant at, Long... without) {
        return rows(database, rows -> rows.due(at, Kind.QUICK, Set.of(without), 10));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-243")
    void givesWhatIsDueInItsOrderButNotOfThoseWhoAreAtIt(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            DueAnswer first = add(database, 1);
            DueAnswer second = add(database, 2);
            DueAnswer third = add(database, 1);
            assertEquals(
                    List.of(first, second, third),
                    listed(database, NOW).stream().map(Pending::due).toList());
            assertEquals(
                    List.of(second),
                    listed(database, NOW, 1L).stream().map(Pending::due).toList());
            assertEquals(List.of(), listed(database, NOW.minusSeconds(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAnswersOfProgramsFromTheRest(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (ResponderType type : ResponderType.values()) {
                Autoresponder page =
                        new Autoresponder(type, true, false, ClearEvery.NEVER, "away", true, "program", "", "");
                database.inTransaction(em -> new JpaAutoresponders(em).save(type.ordinal(), page));
                add(database, type.ordinal());
            }
            add(database, 99);
            List<Pending> quick = listed(database, NOW);
            assertEquals(
                    List.of(0L, 1L, 99L),
                    quick.stream().map(each -> each.due().userId()).toList());
            List<Pending> programs = rows(database, rows -> rows.due(NOW, Kind.PROGRAM, Set.of(), 10));
            assertEquals(
                    List.of(2L),
                    programs.stream().map(each -> each.due().userId()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTriesAndWaitsBetweenThem(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            add(database, 1);
            long id = listed(database, NOW).get(0).id();
            Instant later = NOW.plusSeconds(60);
            assertEquals(1, (int) rows(database, rows -> rows.begin(id, later)));
            assertEquals(List.of(), listed(database, NOW));
            assertEquals(1, listed(database, later).size());
            rows(database, rows -> {
                rows.postpone(id, later);
                return 0;
            });
            assertEquals(1, (int) rows(database, rows -> rows.begin(id, later)));
            assertEquals(2, (int) rows(database, rows -> rows.begin(id, later)));
            rows(database, rows -> {
                rows.resume(NOW);
                return 0;
            });
            assertEquals(1, listed(database, NOW).size());
            assertEquals(0, (int) rows(database, rows -> rows.begin(id + 1, later)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRowGoesWithTheMessageAndTheLineOfTheLog(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            DueAnswer due = add(database, 7);
            Pending pending = listed(database, NOW).get(0);
            assertEquals(Set.of(due.content()), rows(database, rows -> rows.stillNeeded(List.of(due.content()))));
            for (int i = 0; i < 2; i++) {
                rows(database, rows -> {
                    rows.settle(pending, new Settlement(Set.of("Fred@Out.Example"), true));
                    return 0;
                });
            }
            assertEquals(List.of("7 " + due.content()), removed);
            assertEquals(List.of(), listed(database, NOW));
            assertEquals(Set.of(), rows(database, rows -> rows.stillNeeded(List.of(due.content()))));
            assertTrue((boolean) database.call(em -> log(em).contains(7, "FRED@out.example")));
            assertFalse((boolean) database.call(em -> log(em).contains(8, "fred@out.example")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneNodeAnswersUntilItsLeaseRunsOut(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Instant until = NOW.plusSeconds(120);
            assertTrue((boolean) rows(database, rows -> rows.lease("one", NOW, until)));
            assertFalse((boolean) rows(database, rows -> rows.lease("two", NOW, until)));
            assertTrue((boolean) rows(database, rows -> rows.lease("one", NOW, until)));
            Instant after = until.plusSeconds(1);
            assertTrue((boolean) rows(database, rows -> rows.lease("two", after, after.plusSeconds(120))));
            assertFalse((boolean) rows(database, rows -> rows.lease("one", after, after.plusSeconds(120))));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-135")
    void eachUserHasALogInTheOrderOfAddresses(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> {
                log(em).add(1, "b@x.example");
                log(em).add(1, "A@x.example");
                log(em).add(1, "a@X.example");
                log(em).add(2, "c@x.example");
                log(em).add(2, "d".repeat(400) + "@x.example");
            });
            assertEquals(List.of("a@x.example", "b@x.example"), database.call(em -> log(em).list(1, 10)));
            assertEquals(2, (long) database.call(em -> log(em).count(2)));
            assertEquals(Optional.of(NOW), database.call(em -> log(em).oldest(1)));
            assertEquals(Optional.empty(), database.call(em -> log(em).oldest(3)));
            assertEquals(Set.of(1L, 2L), database.call(em -> log(em).oldest().keySet()));
            rows(database, rows -> {
                rows.removeUser(2);
                return 0;
            });
            assertEquals(0, (long) database.call(em -> log(em).count(2)));
            assertEquals(2, (long) database.call(em -> log(em).count(1)));
        }
    }

    private static JpaAnsweredLog log(EntityManager em) {
        return new JpaAnsweredLog(em, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
