package org.pillarbox.queue.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class JpaClaimsTest {
    private static final Destination H = new Destination.Server("h");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(5));
    private static final Instant EVER = NOW.plus(Duration.ofDays(1));
    private static final ContentId ONE = new ContentId(new UUID(1, 1));
    private static final ContentId TWO = new ContentId(new UUID(2, 2));

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("LOC-074")
    void oneClaimHoldsAllRecipientsOfAMessageAtAServer(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h", "ann@a.example"), waiting(ONE, "h", "bob@a.example"));
            enqueue(database, waiting(ONE, "other", "cat@a.example"), waiting(TWO, "h", "ann@a.example"));
            enqueue(database, waiting(ONE, "", "dan@outside.example"));
            assertEquals(Set.of("h", "other"), database.call(em -> claims(em).dueServers(NOW)));
            Claim claim = claim(database, "h", NOW).orElseThrow();
            assertEquals(ONE, claim.content());
            assertEquals("<sue@mail.example>", claim.envelope().reversePath().toString());
            assertEquals(
                    List.of("ann@a.example", "bob@a.example"),
                    claim.envelope().recipients().stream()
                            .map(to -> to.address().toString())
                            .toList());
            EnvelopeRecipient ann = claim.items().get(0).recipient();
            assertEquals(Set.of(DsnNotify.FAILURE), ann.notifications());
            assertEquals(Optional.of("rfc822;x"), ann.originalRecipient());
            assertEquals(TWO, claim(database, "h", NOW).orElseThrow().content());
            assertEquals(Optional.empty(), claim(database, "h", NOW));
            assertEquals(Set.of("other"), database.call(em -> claims(em).dueServers(NOW)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void messagesWithOtherFieldsOrSendersInFrontAreClaimedApart(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h", "ann@a.example", "Delivered-To: x@y\r\n"));
            enqueue(database, waiting(ONE, "h", "bob@a.example"));
            assertEquals(1, claim(database, "h", NOW).orElseThrow().items().size());
            assertEquals(1, claim(database, "h", NOW).orElseThrow().items().size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("LOC-038")
    void aClaimOfADeadNodeIsFreeAgainWhenItsTimeIsOver(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h", "ann@a.example"));
            Claim dead = claim(database, "h", NOW).orElseThrow();
            assertEquals(Optional.empty(), claim(database, "h", UNTIL.minusSeconds(1)));
            database.inTransaction(em -> claims(em).renew(Set.of(dead.lease()), UNTIL.plusSeconds(60)));
            assertEquals(Optional.empty(), claim(database, "h", UNTIL));
            Claim next = claim(database, "h", UNTIL.plusSeconds(60)).orElseThrow();
            settle(
                    database,
                    dead,
                    Optional.of(report()),
                    new Fate.Over(dead.items().get(0).id(), Trace.Outcome.DELIVERED, "taken"));
            assertEquals(1, entries(database).size(), "who lost the claim has nothing more to say");
            assertEquals(0, reports(database));
            settle(
                    database,
                    next,
                    Optional.of(report()),
                    new Fate.Over(next.items().get(0).id(), Trace.Outcome.DELIVERED, "taken"));
            assertEquals(List.of(), entries(database));
            assertEquals(1, reports(database));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theTraceSaysWhatCameOfQueuedMail(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Trace.Fate queued =
                    new Trace.Fate("ann@a.example", Trace.Outcome.QUEUED, "for ann@a.example", Journey.NONE, NOW);
            Trace trace = new Trace(ONE.toString(), NOW, "<>", "", "", "", "", 1, "", "", List.of(queued));
            database.inTransaction(em -> new JdbcTraceRecorder(em).record(List.of(trace)));
            enqueue(database, waiting(ONE, "h", "ann@a.example"), waiting(ONE, "h", "bob@a.example"));
            Claim claim = claim(database, "h", NOW).orElseThrow();
            settle(
                    database,
                    claim,
                    Optional.empty(),
                    new Fate.Over(claim.items().get(0).id(), Trace.Outcome.DELIVERED, "taken by h"),
                    new Fate.Over(claim.items().get(1).id(), Trace.Outcome.BOUNCED, "550 no"));
            List<?> fates = database.call(em -> em.createNativeQuery(
                            "select recipient || ' ' || outcome || ' ' || detail from trace_fate order by recipient")
                    .getResultList());
            assertEquals(List.of("ann@a.example DELIVERED taken by h", "bob@a.example BOUNCED 550 no"), fates);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("LOC-043")
    @Tag("USR-009")
    void whatWasTriedTellsWhyAndWhen(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h:26", "ann@a.example"), waiting(ONE, "h:26", "bob@a.example"));
            Claim claim = claim(database, "h:26", NOW).orElseThrow();
            assertEquals(Activity.SENDING, entries(database).get(0).activity());
            settle(
                    database,
                    claim,
                    Optional.empty(),
                    new Fate.Later(claim.items().get(0).id(), UNTIL, "450 busy"),
                    new Fate.SetAside(claim.items().get(1).id(), "damaged"));
            List<LanQueue.Entry> entries = entries(database);
            LanQueue.Entry bob = entries.get(0);
            LanQueue.Entry ann = entries.get(1);
            assertEquals(
                    List.of("ann@a.example", "h:26", "450 busy"),
                    List.of(ann.recipient(), ann.server(), ann.lastError()));
            assertEquals(1, ann.attempts());
            assertEquals(UNTIL, ann.nextTry());
            assertEquals(100, ann.size());
            assertEquals(Activity.WAITING, ann.activity());
            assertEquals(Activity.SET_ASIDE, bob.activity());
            assertEquals(Optional.empty(), claim(database, "h:26", NOW.plusSeconds(1)));
            database.inTransaction(em -> new JpaLanQueue(em, NOW.plusSeconds(1)).tryNow(Set.of(ann.id(), bob.id())));
            Claim again = claim(database, "h:26", NOW.plusSeconds(1)).orElseThrow();
            assertEquals(1, again.items().size(), "what is set aside stays so");
            database.inTransaction(em -> StoredActions.of(em, NOW).release(new Selection.Ids(Set.of(bob.id()))));
            Claim released = claim(database, "h:26", NOW.plusSeconds(1)).orElseThrow();
            assertEquals(bob.id(), released.items().get(0).id());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aServerThatDoesNotAnswerPutsOffAllOfItsOwnAndNothingElse(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (int i = 0; i < 50; i++) {
                enqueue(database, waiting(new ContentId(new UUID(i, i)), "dead", "ann@a.example"));
            }
            enqueue(database, waiting(ONE, "alive", "ann@a.example"), waiting(ONE, "", "ann@a.example"));
            claim(database, "dead", NOW).orElseThrow();
            int putOff = database.call(
                    em -> claims(em).postpone(new Destination.Server("dead"), ClaimFilter.ALL, NOW, UNTIL, "421 no"));
            assertEquals(49, putOff);
            assertEquals(Set.of("alive"), database.call(em -> claims(em).dueServers(NOW)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onlyWhatIsOldEnoughIsClaimedWhereThatIsAsked(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h", "ann@a.example"));
            Instant queued = NOW.minusSeconds(60);
            assertEquals(Optional.empty(), database.call(em -> claims(em)
                    .claimOld(H, ClaimFilter.ALL, NOW, UNTIL, queued, 500)));
            assertTrue(
                    database.call(em -> claims(em).claimOld(H, ClaimFilter.ALL, NOW, UNTIL, queued.plusSeconds(1), 500))
                            .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anEntryThatCannotBeReadIsSetAsideAndTheOthersGoOn(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "h", "ann@a.example"), waiting(ONE, "h", "bob@a.example"));
            enqueue(database, waiting(TWO, "h", "cat@a.example"));
            change(database, "notifications = 'PERHAPS' where recipient_local = 'ann'");
            change(database, "recipient_local = '' where recipient_local = 'cat'");
            Claim claim = claim(database, "h", NOW).orElseThrow();
            assertEquals(ONE, claim.content());
            assertEquals(1, claim.items().size());
            assertEquals(Optional.empty(), claim(database, "h", NOW));
            assertEquals(
                    List.of("@a.example SET_ASIDE", "ann@a.example SET_ASIDE", "bob@a.example SENDING"),
                    entries(database).stream()
                            .map(entry -> entry.recipient() + " " + entry.activity())
                            .sorted()
                            .toList());
            assertEquals(Set.of(), database.call(em -> claims(em).dueServers(NOW)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anUrgentMessageForTheInternetIsKnownUntilItsFirstTry(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting(ONE, "", "ann@a.example"), urgent(ONE, "h", "bob@a.example"));
            assertFalse(
                    isUrgentWaiting(database, NOW.minusSeconds(61)),
                    "one is not urgent, the other stays in the network");
            enqueue(database, urgent(TWO, "", "cat@a.example"));
            assertTrue(isUrgentWaiting(database, NOW.minusSeconds(60)));
            assertFalse(isUrgentWaiting(database, NOW.minusSeconds(59)), "it came before");
            database.call(
                    em -> claims(em).postpone(new Destination.Outside(), ClaimFilter.ALL, NOW, UNTIL, "421 4.4.1 no"));
            assertFalse(isUrgentWaiting(database, NOW.minusSeconds(60)), "it had its try");
        }
    }

    private static boolean isUrgentWaiting(TestDatabase database, Instant since) {
        return database.call(em -> claims(em).isUrgentWaiting(ClaimFilter.ALL, since, NOW));
    }

    private static Waiting urgent(ContentId content, String host, String recipient) {
        return waiting(content, host, recipient).asUrgent();
    }

    private static void change(TestDatabase database, String what) {
        database.inTransaction(
                em -> em.createNativeQuery("update queue_entry set " + what).executeUpdate());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noMessageIsClaimedTwiceHoweverManyAsk(DatabaseKind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (int i = 0; i < 40; i++) {
                enqueue(database, waiting(new ContentId(new UUID(i, i)), "h", "ann@a.example"));
            }
            Callable<List<Long>> node = () -> {
                List<Long> mine = new ArrayList<>();
                for (int tries = 0; tries < 40; tries++) {
                    claim(database, "h", NOW)
                            .ifPresent(claim -> mine.add(claim.items().get(0).id()));
                }
                return mine;
            };
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> mine : threads.invokeAll(List.of(node, node, node, node))) {
                all.addAll(mine.get());
            }
            assertEquals(all.size(), new HashSet<>(all).size());
            assertEquals(40, all.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static JpaClaims claims(EntityManager em) {
        return new JpaClaims(em, new JdbcTraceAmendment(em), new NotedErrors(), "node");
    }

    private static Optional<Claim> claim(TestDatabase database, String host, Instant now) {
        return database.call(em -> claims(em)
                .claimOld(
                        new Destination.Server(host),
                        ClaimFilter.ALL,
                        now,
                        now.plus(Duration.ofMinutes(5)),
                        EVER,
                        500));
    }

    private static void settle(TestDatabase database, Claim claim, Optional<Report> report, Fate... fates) {
        database.inTransaction(em -> claims(em)
                .settle(List.of(new Claims.Ending(
                        claim.lease(), List.of(fates), report.stream().toList()))));
    }

    private static List<LanQueue.Entry> entries(TestDatabase database) {
        return database.call(em -> new JpaLanQueue(em, NOW).list(0, 10));
    }

    private static int reports(TestDatabase database) {
        return database.call(em -> new JpaPendingReports(em, new NotedErrors()).list(10))
                .size();
    }

    private static Report report() {
        return new Report(
                ONE + "/sent",
                ONE,
                new Address("sue", "mail.example"),
                Optional.empty(),
                false,
                "",
                NOW,
                List.of(new ReportedRecipient(
                        new Address("ann", "a.example"),
                        Optional.empty(),
                        ReportedRecipient.Action.FAILED,
                        "5.1.1",
                        "550 no")));
    }

    private static void enqueue(TestDatabase database, Waiting... entries) {
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(entries)));
    }

    private static Waiting waiting(ContentId content, String host, String recipient) {
        return waiting(content, host, recipient, "");
    }

    private static Waiting waiting(ContentId content, String host, String recipient, String prefix) {
        EnvelopeRecipient to =
                new EnvelopeRecipient(Mail.address(recipient), Set.of(DsnNotify.FAILURE), Optional.of("rfc822;x"));
        return new Waiting(
                content,
                Mail.envelope("sue@mail.example"),
                to,
                "Lunch",
                100,
                NOW.minusSeconds(60),
                Patch.NONE,
                prefix,
                host);
    }
}
