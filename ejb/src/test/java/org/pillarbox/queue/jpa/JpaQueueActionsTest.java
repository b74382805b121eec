package org.pillarbox.queue.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.filter.authenticity.dkim.ByteContent;
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
import org.pillarbox.queue.OutQueue.Entry;
import org.pillarbox.queue.PlaceState;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Reason;
import org.pillarbox.queue.Route;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** What administrators see of the queue and do with it. */
class JpaQueueActionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));
    private static final Selection ALL = new Selection.Matching(QueueFilter.ALL);
    private static final ContentId ONE = new ContentId(new UUID(1, 1));
    private static final ContentId TWO = new ContentId(new UUID(2, 2));

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-008")
    void holdsReleasesAndDeletesWhatWasChosen(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"), waiting(TWO, "", "bob@b.example"));
        Selection first = ids(0);
        assertEquals(1, act(queue -> queue.hold(first)));
        assertEquals(0, act(queue -> queue.hold(first)), "it is held already");
        assertEquals(
                List.of(Activity.HELD, Activity.WAITING),
                list().stream().map(Entry::activity).toList());
        assertEquals(1, act(queue -> queue.release(ALL)));
        assertEquals(2, count(QueueFilter.ALL));
        assertEquals(1, act(queue -> queue.delete(first, false)));
        assertEquals(
                List.of("bob@b.example"), list().stream().map(Entry::recipient).toList());
        assertEquals(List.of(), reports(), "nobody was to be told");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void findsBySenderRecipientPlaceActivityReasonAgeAndSize(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "Ann_1@a.example"), waiting(ONE, "mail2:2525", "bob@b.example"));
        enqueue(from("boss@mail.example", TWO, "cat@a.example", 5000, NOW.minusSeconds(7200)));
        enqueue(from("", new ContentId(new UUID(3, 3)), "dan@d.example", 100, NOW.minusSeconds(60)));
        fail("a.example", "450 4.7.1 greylisted");
        act(queue -> queue.hold(ids(1)));
        assertEquals(List.of("cat@a.example"), found(filter("BOSS@", "", "")));
        assertEquals(List.of("dan@d.example"), found(filter("<>", "", "")));
        assertEquals(List.of("Ann_1@a.example"), found(filter("", "ann_", "")));
        assertEquals(List.of(), found(filter("", "an_n", "")), "the line below stands for itself");
        assertEquals(List.of("Ann_1@a.example", "cat@a.example"), found(filter("", "*@a.exa", "")));
        assertEquals(List.of("Ann_1@a.example", "cat@a.example"), found(QueueFilter.of("A.example")));
        assertEquals(List.of("bob@b.example"), found(QueueFilter.of("mail2:2525")));
        assertEquals(List.of(), found(QueueFilter.of("b.example")), "that one goes to a server of the network");
        assertEquals(List.of("bob@b.example"), found(with(Optional.of(Activity.HELD), Optional.empty())));
        assertEquals(3, count(with(Optional.of(Activity.WAITING), Optional.empty())));
        assertEquals(2, count(with(Optional.empty(), Optional.of(Reason.SECURITY))));
        assertEquals(List.of("cat@a.example"), found(older(NOW.minusSeconds(3600), 0)));
        assertEquals(List.of("cat@a.example"), found(older(NOW, 4999)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tellsHowTheQueueStandsAndWhereMailIsStuck(DatabaseKind kind) throws Exception {
        open(kind);
        assertEquals(QueueState.EMPTY, state());
        for (int i = 0; i < 5; i++) {
            enqueue(waiting(new ContentId(new UUID(9, i)), "", "ann@dead.example"));
        }
        enqueue(waiting(ONE, "mail2", "bob@b.example"), waiting(TWO, "", "cat@c.example"));
        fail("dead.example", "421 4.4.1 No connection: refused");
        Claim claim = claim(new Destination.Domain("c.example")).orElseThrow();
        act(queue -> queue.hold(ids(0)));
        assertEquals(new QueueState(5, 1, 1, 0, Optional.of(NOW.minusSeconds(60))), state());
        Entry sent = list().get(6);
        assertEquals("node-7", sent.node());
        assertEquals(Activity.SENDING, sent.activity());
        List<PlaceState> places = database.call(em -> looking(em).places(10));
        assertEquals(
                List.of("dead.example", "c.example", "mail2"),
                places.stream().map(PlaceState::place).toList());
        PlaceState dead = places.get(0);
        assertEquals(5, dead.entries());
        assertEquals(1, dead.held());
        assertEquals(500, dead.bytes());
        assertEquals(Reason.UNREACHED, dead.reason());
        assertEquals("421 4.4.1 No connection: refused", dead.lastAnswer());
        assertEquals(Optional.of(LATER), dead.nextTry());
        assertFalse(dead.server());
        assertEquals(1, places.get(1).sending());
        assertTrue(places.get(2).server());
        settle(claim, new Fate.SetAside(claim.items().get(0).id(), "gone"));
        assertEquals(1, state().setAside());
        assertEquals(Reason.DAMAGED, list().get(6).reason());
        assertEquals("", list().get(6).node());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void triesAtOnceWhatWaitsAndLeavesTheHeldAlone(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"), waiting(TWO, "", "bob@a.example"));
        fail("a.example", "421 4.4.1 no");
        act(queue -> queue.hold(ids(0)));
        assertEquals(Optional.empty(), claim(new Destination.Outside()));
        assertEquals(1, act(queue -> queue.tryNow(new Selection.Matching(QueueFilter.of("a.example")))));
        assertEquals(TWO, claim(new Destination.Outside()).orElseThrow().content());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changesTheWayOfWhatIsNotBeingSent(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"), waiting(ONE, "", "bob@b.example"));
        enqueue(waiting(ONE, "mail2", "bob@b.example"), waiting(TWO, "", "cat@c.example"));
        fail("a.example", "421 4.4.1 no");
        claim(new Destination.Domain("c.example")).orElseThrow();
        assertEquals(1, act(queue -> queue.route(ALL, new Route.Server("mail2"))), "bob is there, cat is being sent");
        assertEquals(
                List.of("mail2", "", "mail2", ""),
                list().stream().map(Entry::server).toList());
        Claim moved = claim(new Destination.Server("mail2")).orElseThrow();
        assertEquals(2, moved.items().size(), "it is due at once");
        assertEquals(1, act(queue -> queue.route(ids(1), new Route.Over(3))));
        assertEquals(3, list().get(1).route());
        assertEquals(1, act(queue -> queue.route(ids(1), new Route.Any())));
        assertEquals(0, list().get(1).route());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void returnsToSendersWhatTheyWantToHearOf(DatabaseKind kind) throws Exception {
        open(kind);
        trace(ONE, "ann@a.example", "bob@b.example");
        enqueue(waiting(ONE, "", "ann@a.example"), waiting(ONE, "", "bob@b.example"));
        enqueue(from("", TWO, "nobody@a.example", 100, NOW));
        enqueue(silent(new ContentId(new UUID(3, 3)), "dan@d.example"));
        fail("a.example", "450 4.2.2 full");
        assertEquals(4, act(queue -> queue.delete(ALL, true)));
        assertEquals(0, count(QueueFilter.ALL));
        Report report = reports().get(0);
        assertEquals(1, reports().size(), "neither the null sender nor whoever wants no report hears of it");
        assertEquals("sue@mail.example", report.to().toString());
        assertEquals("<7@mail.example>", report.messageId());
        assertEquals(
                List.of(
                        "ann@a.example 550 5.3.0 Returned by the administrator; the last answer: 450 4.2.2 full",
                        "bob@b.example 550 5.3.0 Returned by the administrator"),
                report.recipients().stream()
                        .map(one -> one.address() + " " + one.diagnostic())
                        .toList());
        assertEquals(
                List.of("ann@a.example BOUNCED", "bob@b.example BOUNCED"),
                database.call(em -> em.createNativeQuery("select recipient || ' ' || outcome from trace_fate"
                                + " where recipient like '%b.example' or recipient like 'ann@%' order by recipient")
                        .getResultList()));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void deletesNothingThatIsBeingSent(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"));
        Claim claim = claim(new Destination.Outside()).orElseThrow();
        assertEquals(0, act(queue -> queue.delete(ALL, true)));
        settle(claim, new Fate.Later(claim.items().get(0).id(), LATER, "450 no"));
        assertEquals(1, act(queue -> queue.delete(ALL, true)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void deletesADamagedEntryWithoutAReport(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"));
        database.inTransaction(em -> em.createNativeQuery("update queue_entry set notifications = 'PERHAPS'")
                .executeUpdate());
        assertEquals(Optional.empty(), claim(new Destination.Outside()));
        assertEquals(
                List.of(Activity.SET_ASIDE),
                list().stream().map(Entry::activity).toList());
        assertEquals(1, act(queue -> queue.delete(ALL, true)));
        assertEquals(List.of(), reports());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void givesEntriesAwayPieceByPiece(DatabaseKind kind) throws Exception {
        open(kind);
        enqueue(waiting(ONE, "", "ann@a.example"), waiting(ONE, "", "bob@b.example"), waiting(TWO, "", "x@c.example"));
        List<Entry> first = export(0, 2);
        assertEquals(2, first.size());
        List<Entry> rest = export(first.get(1).id(), 2);
        assertEquals(List.of("x@c.example"), rest.stream().map(Entry::recipient).toList());
        assertEquals(List.of(), export(rest.get(0).id(), 2));
    }

    private List<Entry> export(long after, int most) {
        return database.call(em -> looking(em).export(ALL, after, most)).stream()
                .peek(one -> assertTrue(one.content().isPresent()))
                .map(one -> one.entry())
                .toList();
    }

    private void open(DatabaseKind kind) throws Exception {
        database = TestDatabase.open(kind);
    }

    private int act(Function<QueueActions, Integer> what) {
        return database.call(em -> what.apply(new JpaQueueActions(
                em,
                new Returns(
                        new JdbcTraceAmendment(em),
                        new JpaPendingReports(em, new NotedErrors()),
                        (content, prefix, host) -> Optional.of(message())),
                NOW)));
    }

    private static ByteContent message() {
        return new ByteContent("Message-ID: <7@mail.example>\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static JpaOutQueue looking(EntityManager em) {
        return new JpaOutQueue(em, (content, prefix, host) -> Optional.of(message()), NOW);
    }

    private List<Entry> list() {
        return database.call(em -> looking(em).list(QueueFilter.ALL, 0, 100));
    }

    private List<String> found(QueueFilter filter) {
        return database.call(em -> looking(em).list(filter, 0, 100)).stream()
                .map(Entry::recipient)
                .toList();
    }

    private long count(QueueFilter filter) {
        return database.call(em -> looking(em).count(filter));
    }

    private QueueState state() {
        return database.call(em -> looking(em).state());
    }

    private Selection ids(int index) {
        return new Selection.Ids(Set.of(list().get(index).id()));
    }

    private List<Report> reports() {
        return database.call(em -> new JpaPendingReports(em, new NotedErrors()).list(10));
    }

    private static QueueFilter filter(String sender, String recipient, String place) {
        return new QueueFilter(sender, recipient, place, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private static QueueFilter with(Optional<Activity> activity, Optional<Reason> reason) {
        return new QueueFilter("", "", "", activity, reason, Optional.empty(), 0);
    }

    private static QueueFilter older(Instant before, long largerThan) {
        return new QueueFilter("", "", "", Optional.empty(), Optional.empty(), Optional.of(before), largerThan);
    }

    private JpaClaims claims(EntityManager em) {
        return new JpaClaims(em, new JdbcTraceAmendment(em), new NotedErrors(), "node-7");
    }

    private Optional<Claim> claim(Destination to) {
        return database.call(em -> claims(em).claimOld(to, ClaimFilter.ALL, NOW, NOW.plusSeconds(300), LATER, 500));
    }

    private void fail(String domain, String words) {
        database.call(em -> claims(em).postpone(new Destination.Domain(domain), ClaimFilter.ALL, NOW, LATER, words));
    }

    private void settle(Claim claim, Fate fate) {
        database.inTransaction(
                em -> claims(em).settle(List.of(new Claims.Ending(claim.lease(), List.of(fate), List.of()))));
    }

    private void enqueue(Waiting... entries) {
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(entries)));
    }

    private void trace(ContentId content, String... recipients) {
        List<Trace.Fate> fates = List.of(recipients).stream()
                .map(one -> new Trace.Fate(one, Trace.Outcome.QUEUED, "for " + one, Journey.NONE, NOW))
                .toList();
        Trace trace = new Trace(content.toString(), NOW, "<>", "", "", "", "", 1, "", "", fates);
        database.inTransaction(em -> new JdbcTraceRecorder(em).record(List.of(trace)));
    }

    private static Waiting waiting(ContentId content, String host, String recipient) {
        return waiting(
                "sue@mail.example",
                content,
                host,
                EnvelopeRecipient.of(Mail.address(recipient)),
                100,
                NOW.minusSeconds(60));
    }

    private static Waiting from(String sender, ContentId content, String recipient, long size, Instant queued) {
        return waiting(sender, content, "", EnvelopeRecipient.of(Mail.address(recipient)), size, queued);
    }

    private static Waiting silent(ContentId content, String recipient) {
        EnvelopeRecipient to =
                new EnvelopeRecipient(Mail.address(recipient), Set.of(DsnNotify.NEVER), Optional.empty());
        return waiting("sue@mail.example", content, "", to, 100, NOW);
    }

    private static Waiting waiting(
            String sender, ContentId content, String host, EnvelopeRecipient to, long size, Instant queued) {
        return new Waiting(content, Mail.envelope(sender), to, "Lunch", size, queued, Patch.NONE, "", host);
    }
}
