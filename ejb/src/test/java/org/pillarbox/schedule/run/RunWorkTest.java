package org.pillarbox.schedule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.schedule.Asked;
import org.pillarbox.schedule.ConnectFixture;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.schedule.ConnectOrderSettings;

class RunWorkTest {
    private ConnectFixture here;
    private RunKeeper node;
    private RunWork work;

    @BeforeEach
    void open() throws Exception {
        here = new ConnectFixture();
        node = here.node("a");
        work = here.work(node);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    @Tag("EXT-005")
    @Tag("EXT-203")
    void everythingIsDoneBeforeTheLineIsGivenUp() {
        here.parts.add(part(RunPart.Kind.SEND, "sent"));
        here.parts.add(part(RunPart.Kind.COLLECT, "first collected"));
        here.parts.add(part(RunPart.Kind.COLLECT, "second collected"));
        here.parts.add(part(RunPart.Kind.UPDATE, "rules fetched"));
        long id = begun(1);
        assertEquals(RunWork.Opened.TOGETHER, work.open(id));
        List.of(RunPart.Kind.SEND, RunPart.Kind.COLLECT, RunPart.Kind.UPDATE).forEach(kind -> work.work(id, kind));
        work.close(id);
        assertEquals(
                List.of("open 1", "sent", "first collected", "second collected", "rules fetched", "close 1"),
                here.lines);
        assertEquals(RunState.DONE, here.last().state());
    }

    @Test
    @Tag("EXT-204")
    void updatesAreFetchedWhereNothingIsCollected() {
        here.parts.add(part(RunPart.Kind.UPDATE, "rules fetched"));
        long id = begun(1);
        work.open(id);
        work.work(id, RunPart.Kind.COLLECT);
        work.work(id, RunPart.Kind.UPDATE);
        work.close(id);
        assertTrue(here.lines.contains("rules fetched"));
    }

    @Test
    @Tag("OTH-038")
    @Tag("OTH-039")
    @Tag("EXT-006")
    void sendingWaitsForCollectingWhereTheSettingSaysSo() {
        long id = begun(1);
        assertEquals(RunWork.Opened.TOGETHER, work.open(id));
        work.close(id);
        here.set(new ConnectOrderSettings(true));
        long next = begun(1);
        assertEquals(RunWork.Opened.COLLECT_FIRST, work.open(next));
    }

    @Test
    void whatFailsIsToldAndKeepsNothingElseFromBeingDone() {
        here.parts.add(new Part(RunPart.Kind.SEND, (connection, progress) -> {
            progress.trouble("The relay\r\nis away");
            throw new IllegalStateException("broken");
        }));
        here.parts.add(part(RunPart.Kind.SEND, "sent all the same"));
        long id = begun(1);
        work.open(id);
        work.work(id, RunPart.Kind.SEND);
        work.close(id);
        assertEquals(RunState.TROUBLED, here.last().state());
        assertEquals(
                List.of("The relay is away", "Something unexpected happened: java.lang.IllegalStateException: broken"),
                here.last().troubles());
        assertTrue(here.lines.contains("sent all the same"));
    }

    @Test
    @Tag("OTH-124")
    void theFirstServerIsReachedTheDelayBehindADialledLinksComingUp() {
        long delayMillis = 150;
        here.set(delayed((int) delayMillis));
        here.dialUp(1);
        long id = begun(1);
        long before = System.nanoTime();
        work.open(id);
        assertTrue(System.nanoTime() - before >= TimeUnit.MILLISECONDS.toNanos(delayMillis));
        assertEquals(List.of("open 1"), here.lines);
        work.close(id);
    }

    @Test
    @Tag("OTH-124")
    void aPermanentLineIsNotWaitedFor() {
        here.set(delayed(600_000));
        long id = begun(1);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> work.open(id));
        work.close(id);
    }

    private static NetworkSettings delayed(int millis) {
        SettingKind<NetworkSettings> kind = SettingKinds.of(NetworkSettings.class);
        return kind.read(kind.write(NetworkSettings.standard()).with("connection-delay-millis", millis));
    }

    @Test
    void aLineThatDoesNotComeUpIsTold() {
        here.dead.add(1);
        long id = begun(1);
        assertEquals(RunWork.Opened.CLOSED, work.open(id));
        work.close(id);
        assertEquals(List.of("Line 1 cannot be dialled."), here.last().troubles());
    }

    @Test
    void aConnectionThatIsGoneIsTold() {
        long id = begun(1);
        here.connections(0);
        assertEquals(RunWork.Opened.CLOSED, work.open(id));
        work.close(id);
        assertEquals(List.of("There is no Connection 1 any more."), here.last().troubles());
    }

    @Test
    @Tag("HOW-024")
    void whoHangsUpEndsWhatIsUnderWay() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        here.parts.add(new Part(RunPart.Kind.COLLECT, (connection, progress) -> {
            atWork.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException hungUp) {
                interrupted.set(true);
                throw hungUp;
            }
        }));
        long id = begun(1);
        Thread job = new Thread(() -> {
            work.open(id);
            work.work(id, RunPart.Kind.COLLECT);
            work.work(id, RunPart.Kind.SEND);
            work.close(id);
        });
        job.start();
        assertTrue(atWork.await(10, TimeUnit.SECONDS));
        here.transactions().call(rows -> rows.askStop(java.util.Optional.empty(), here.clock.instant()));
        node.turn();
        job.join(10_000);
        assertFalse(job.isAlive());
        assertTrue(interrupted.get());
        assertEquals(RunState.STOPPED, here.last().state());
        assertEquals(List.of("open 1", "close 1"), here.lines);
    }

    @Test
    void figuresAreThereWhileItRuns() {
        here.parts.add(new Part(RunPart.Kind.SEND, (connection, progress) -> {
            progress.tally(new Tally(3, 1, 10, 0, 0));
            node.turn();
            here.lines.add("seen "
                    + here.transactions().call(RunRows::busy).get(0).tally().sent());
        }));
        here.parts.add(
                new Part(RunPart.Kind.COLLECT, (connection, progress) -> progress.tally(new Tally(0, 0, 0, 5, 10))));
        long id = begun(1);
        work.open(id);
        work.work(id, RunPart.Kind.SEND);
        work.work(id, RunPart.Kind.COLLECT);
        work.close(id);
        assertTrue(here.lines.contains("seen 3"));
        assertEquals(new Tally(3, 1, 10, 5, 10), here.last().tally());
    }

    @Test
    void aNodeThatDiesLeavesABrokenRunAndAFreeConnection() {
        long id = begun(1);
        work.open(id);
        RunKeeper other = here.node("b");
        here.clock.passes(Duration.ofSeconds(20));
        other.turn();
        assertEquals(List.of("Line 1 RUNNING"), here.busy());
        here.clock.passes(Duration.ofSeconds(20));
        other.turn();
        assertEquals(RunState.BROKEN, here.last().state());
        assertEquals(new Asked(List.of("Line 1"), List.of()), ask());
        assertEquals(1, other.turn().size());
        // Should it not be dead after all, it gives up.
        node.turn();
        work.close(id);
        assertEquals(List.of("Line 1 RUNNING"), here.busy());
    }

    @Test
    void aLivingNodeKeepsItsRun() {
        begun(1);
        for (int i = 0; i < 10; i++) {
            here.clock.passes(Duration.ofSeconds(20));
            node.turn();
            here.node("b").turn();
        }
        assertEquals(List.of("Line 1 RUNNING"), here.busy());
    }

    @Test
    void whatBeganIsDoneWhenTheDatabaseGoesBeforeTheNextBegins() {
        here.connections(3);
        here.requests().ask(RunTarget.ALL, RunCause.HAND, "");
        AtomicInteger left = new AtomicInteger(2);
        RunKeeper stumbling = new RunKeeper(failingBehind(left), "a", here.clock);
        List<Long> begun = stumbling.turn();
        assertEquals(1, begun.size());
        left.set(Integer.MAX_VALUE);
        here.work(stumbling).close(begun.get(0));
        assertEquals(2, stumbling.turn().size());
    }

    @Test
    void anEndThatTheDatabaseDoesNotTakeIsWrittenDownByTheNextTurn() {
        here.requests().ask(RunTarget.ALL, RunCause.HAND, "");
        AtomicInteger left = new AtomicInteger(2);
        RunKeeper stumbling = new RunKeeper(failingBehind(left), "a", here.clock);
        long id = stumbling.turn().get(0);
        here.work(stumbling).abandon(id, "The job could not be started");
        assertEquals(List.of("Line 1 RUNNING"), here.busy());
        left.set(Integer.MAX_VALUE);
        stumbling.turn();
        assertEquals(List.of(), here.busy());
        assertEquals(RunState.TROUBLED, here.last().state());
    }

    /** So many transactions are done; then the database is away. */
    private RunTransactions failingBehind(AtomicInteger left) {
        return new RunTransactions() {
            @Override
            public <T> T call(Function<RunRows, T> work) {
                if (left.getAndDecrement() <= 0) {
                    throw new IllegalStateException("the database is away");
                }
                return here.transactions().call(work);
            }
        };
    }

    @Test
    @Tag("EXT-225")
    void aConnectionInProgressIsNotStartedAgain() {
        begun(1);
        assertEquals(new Asked(List.of(), List.of("Line 1")), ask());
    }

    @Test
    void notMoreThanAFewAreRunAtOnceAndTheOthersFollow() {
        here.connections(30);
        here.requests().ask(RunTarget.ALL, RunCause.HAND, "");
        List<Long> first = node.turn();
        assertEquals(RunKeeper.MOST_AT_ONCE, first.size());
        assertEquals(List.of(), node.turn());
        first.forEach(work::close);
        assertEquals(RunKeeper.MOST_AT_ONCE, node.turn().size());
    }

    @Test
    void aServerThatGoesDownStopsItsRuns() {
        long id = begun(1);
        node.stopAll();
        assertEquals(RunWork.Opened.CLOSED, work.open(id));
        work.close(id);
        assertEquals(RunState.STOPPED, here.last().state());
    }

    private Asked ask() {
        return here.requests().ask(RunTarget.ALL, RunCause.HAND, "");
    }

    private long begun(int number) {
        here.requests().ask(RunTarget.one(number), RunCause.HAND, "");
        return node.turn().get(0);
    }

    private Part part(RunPart.Kind kind, String note) {
        return new Part(kind, (connection, progress) -> here.lines.add(note));
    }

    private record Part(Kind kind, Body body) implements RunPart {
        @Override
        public void work(Connection connection, Progress progress) throws InterruptedException {
            body.work(connection, progress);
        }
    }

    private interface Body {
        void work(Connection connection, RunPart.Progress progress) throws InterruptedException;
    }
}
