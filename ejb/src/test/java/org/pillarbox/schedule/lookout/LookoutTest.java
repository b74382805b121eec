package org.pillarbox.schedule.lookout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.schedule.ConnectFixture;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.PollTable;
import org.pillarbox.schedule.Polling.Poll;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.jpa.JpaCheckRows;
import org.pillarbox.schedule.people.CheckRows;
import org.pillarbox.schedule.people.MailChecks;
import org.pillarbox.schedule.run.RunKeeper;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.PrioritySettings;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** What calls for a connection (manual 6.5.1, 7.4.3). */
class LookoutTest {
    private ConnectFixture here;
    private RunKeeper node;
    private ScheduledCause schedules;

    @BeforeEach
    void open() throws Exception {
        here = new ConnectFixture();
        node = here.node("a");
        schedules = scheduled();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    @Tag("EXT-219")
    @Tag("HOW-017")
    void aScheduleRunsTheConnectionsOfTheMainSchedule() {
        here.connections(3);
        here.schedules("Office: daily 08:10");
        assertEquals(List.of(), after(Duration.ofMinutes(9)));
        assertEquals(List.of("Line 1", "Line 3"), after(Duration.ofMinutes(1)));
        assertEquals("by schedule (Office)", here.last().reason());
        assertEquals(List.of(), after(Duration.ofMinutes(1)));
    }

    @Test
    @Tag("EXT-220")
    void aScheduleCanNameItsConnections() {
        here.connections(3);
        here.schedules("Second: daily 08:10 connections 2,7");
        assertEquals(List.of("Line 2"), after(Duration.ofMinutes(10)));
    }

    @Test
    @Tag("EXT-202")
    void twoSchedulesOfOneTimeAreOneConnection() {
        here.schedules("A: daily 08:10\nB: daily 08:10");
        assertEquals(List.of("Line 1"), after(Duration.ofMinutes(10)));
        assertEquals(1, here.history().size());
    }

    @Test
    @Tag("EXT-225")
    void aTimeThatComesWhileAConnectionIsInProgressStartsNoSecondOne() {
        here.schedules("A: daily 08:10,08:11");
        here.clock.passes(Duration.ofMinutes(10));
        schedules.look();
        node.turn();
        here.clock.passes(Duration.ofMinutes(1));
        schedules.look();
        assertEquals(List.of("Line 1 RUNNING"), here.busy());
        assertEquals(List.of(), node.turn());
    }

    @Test
    void oneNodeOfTwoTakesATime() {
        here.schedules("A: daily 08:10");
        ScheduledCause other = scheduled();
        here.clock.passes(Duration.ofMinutes(10));
        schedules.look();
        assertEquals(List.of("Line 1"), here.runAll(node));
        other.look();
        assertEquals(List.of(), here.runAll(node));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void noTimeIsLostOrTakenTwiceWhileTheDatabaseIsAwayAtAnyCall(int failing) {
        here.connections(3);
        here.schedules("A: daily 08:10\nB: daily 08:10 connections 2");
        AtomicInteger left = new AtomicInteger(failing);
        RunTransactions transactions = new RunTransactions() {
            @Override
            public <T> T call(Function<RunRows, T> work) {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("the database is away");
                }
                return here.transactions().call(work);
            }
        };
        ScheduledCause cause = new ScheduledCause(
                new RunRequests(transactions, here.settings(), here.clock),
                transactions,
                here.settings(),
                here.clock,
                here.clock::nanos);
        here.clock.passes(Duration.ofMinutes(10));
        for (int second = 0; second < 3; second++) {
            try {
                cause.look();
            } catch (IllegalStateException away) {
                assertEquals("the database is away", away.getMessage());
            }
            here.clock.passes(Duration.ofSeconds(1));
        }
        assertEquals(List.of("Line 1", "Line 3", "Line 2"), here.runAll(node));
        cause.look();
        assertEquals(List.of(), here.runAll(node));
    }

    @Test
    @Tag("EXT-209")
    void aTimeSoonBehindAConnectionIsPassedOver() {
        here.schedules("A: daily 08:10,08:20,08:30");
        set(here.settings().get(ScheduleSettings.class), 10, 0, 0);
        here.clock.passes(Duration.ofMinutes(5));
        here.requests().ask(RunTarget.ALL, RunCause.HAND, "ann");
        assertEquals(List.of("Line 1"), here.runAll(node));
        assertEquals(List.of(), after(Duration.ofMinutes(5)));
        assertEquals(List.of("Line 1"), after(Duration.ofMinutes(10)));
        assertEquals(List.of("Line 1"), after(Duration.ofMinutes(10)), "ten minutes are not less than ten");
    }

    @Test
    @Tag("HOW-019")
    @Tag("HOW-017")
    void aFileIsOneConnectionAndIsRemoved(@TempDir Path data) throws Exception {
        here.connections(2);
        FileCause file = new FileCause(here.requests(), data);
        file.look();
        assertEquals(List.of(), here.runAll(node));
        Path now = Files.createFile(data.resolve("CONNECT.NOW"));
        file.look();
        assertFalse(Files.exists(now));
        assertEquals(List.of("Line 1"), here.runAll(node));
        file.look();
        assertEquals(List.of(), here.runAll(node));
    }

    @Test
    void aFileIsAConnectionAlsoWhenTheDatabaseIsAwayAtFirst(@TempDir Path data) throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        RunTransactions transactions = new RunTransactions() {
            @Override
            public <T> T call(Function<RunRows, T> work) {
                if (away.get()) {
                    throw new IllegalStateException("the database is away");
                }
                return here.transactions().call(work);
            }
        };
        FileCause file = new FileCause(new RunRequests(transactions, here.settings(), here.clock), data);
        Files.createFile(data.resolve("CONNECT.NOW"));
        assertThrows(IllegalStateException.class, file::look);
        away.set(false);
        file.look();
        assertEquals(List.of("Line 1"), here.runAll(node));
        file.look();
        assertEquals(List.of(), here.runAll(node));
    }

    @Test
    void aFileThatCannotBeRemovedIsNoEndlessConnection(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("CONNECT.NOW/inside"));
        FileCause file = new FileCause(here.requests(), data);
        assertThrows(RuntimeException.class, file::look);
        assertEquals(List.of(), here.runAll(node));
    }

    @Test
    void aCauseThatFailsKeepsNoOtherFromBeingFound() {
        List<String> looked = new ArrayList<>();
        Lookout lookout = new Lookout(List.of(
                () -> {
                    throw new IllegalStateException("first");
                },
                () -> looked.add("second"),
                () -> {
                    throw new IllegalStateException("third");
                }));
        assertEquals(
                "first",
                assertThrows(IllegalStateException.class, lookout::look).getMessage());
        assertEquals(List.of("second"), looked);
    }

    @Test
    @Tag("EXT-210")
    @Tag("EXT-211")
    @Tag("EXT-213")
    void enoughPeopleWhoCheckTheirMailMakeTheServerConnect() {
        here.schedules("");
        set(here.settings().get(ScheduleSettings.class), 0, 2, 5);
        MailChecks checks = new MailChecks(here.settings(), checkRows());
        PeopleCause people = new PeopleCause(here.requests(), checks, here.clock);
        checks.checked("ann");
        checks.checked("ann");
        assertEquals(List.of(), look(people, Duration.ofMinutes(60)), "one who checks twice is one");
        checks.checked("bob");
        assertEquals(List.of(), look(people, Duration.ZERO));
        assertEquals(List.of(), look(people, Duration.ofMinutes(4)));
        assertEquals(List.of("Line 1"), look(people, Duration.ofMinutes(1)));
        checks.checked("bob");
        assertEquals(List.of(), look(people, Duration.ofMinutes(60)), "the count begins anew");
    }

    @Test
    @Tag("EXT-210")
    void aConnectionThatComesSoonerBeginsTheCountAnew() {
        set(here.settings().get(ScheduleSettings.class), 0, 1, 5);
        MailChecks checks = new MailChecks(here.settings(), checkRows());
        PeopleCause people = new PeopleCause(here.requests(), checks, here.clock);
        checks.checked("ann");
        look(people, Duration.ZERO);
        here.clock.passes(Duration.ofMinutes(1));
        checks.connected(here.clock.instant());
        assertEquals(List.of(), look(people, Duration.ofMinutes(60)));
    }

    @Test
    @Tag("EXT-212")
    void noPeopleTurnTheRuleOff() {
        MailChecks checks = new MailChecks(here.settings(), checkRows());
        checks.checked("ann");
        assertEquals(Optional.empty(), checks.due(here.clock.instant()));
    }

    @Test
    @Tag("OTH-012")
    @Tag("OTH-013")
    @Tag("TEC-007")
    void anUrgentMessageRunsTheConnectionThatItNeedsOnce() {
        here.connections(4);
        Set<Integer> needed = new HashSet<>(Set.of(2, 4));
        UrgentCause urgent = new UrgentCause(
                here.requests(),
                here.transactions(),
                (connection, since) -> needed.contains(connection) && since.equals(Instant.EPOCH),
                here.settings());
        here.set(new PrioritySettings(false, List.of("X-Priority: 1")));
        assertEquals(List.of(), look(urgent, Duration.ofSeconds(1)), "off, it waits for the schedule");
        here.set(new PrioritySettings(true, List.of("X-Priority: 1")));
        assertEquals(List.of("Line 2"), look(urgent, Duration.ofSeconds(1)));
        needed.clear();
        assertEquals(List.of(), look(urgent, Duration.ofSeconds(1)), "it had its try");
    }

    @Test
    @Tag("OTH-012")
    void whereOneConnectionDidNotTryItTheNextDoes() {
        here.connections(4);
        UrgentCause urgent = new UrgentCause(
                here.requests(),
                here.transactions(),
                (connection, since) -> connection != 3 && since.equals(Instant.EPOCH),
                here.settings());
        here.set(new PrioritySettings(true, List.of("X-Priority: 1")));
        urgent.look();
        urgent.look();
        assertEquals(List.of("Line 1 WAITING", "Line 2 WAITING"), here.busy());
    }

    @Test
    @Tag("EXT-224")
    void nextPollIsTheNextTimeThatRunsSomething() {
        here.connections(2);
        here.schedules("A: daily 09:00\nB: daily 08:30 off\nC: daily 08:40 connections 9\nD: daily 10:00");
        assertEquals(Optional.of(ConnectFixture.MONDAY.plus(Duration.ofHours(1))), poll().next());
        here.transactions().call(rows -> rows.take("A@2026-11-23T09:00", here.clock.instant()));
        assertEquals(Optional.of(ConnectFixture.MONDAY.plus(Duration.ofHours(2))), poll().next());
        here.schedules("");
        assertEquals(Optional.empty(), poll().next());
        assertEquals(Optional.empty(), poll().last());
    }

    @Test
    @Tag("EXT-208")
    void theStatusLineTellsWhatIsUnderWay() {
        assertEquals("Online", poll().words());
        here.connections(0);
        assertEquals("Offline", poll().words());
        here.connections(1);
        here.requests().ask(RunTarget.ALL, RunCause.HAND, "ann");
        node.turn();
        Poll poll = poll();
        assertEquals("Line 1 (1) connects", poll.words());
        assertTrue(poll.online());
        assertEquals(Optional.of(here.clock.instant()), poll.last());
        assertEquals(
                List.of("ann"), poll.busy().stream().map(ConnectRun::causedBy).toList());
    }

    private Poll poll() {
        return new PollTable(here.transactions(), here, here.settings(), here.clock).now();
    }

    private ScheduledCause scheduled() {
        return new ScheduledCause(here.requests(), here.transactions(), here.settings(), here.clock, here.clock::nanos);
    }

    private List<String> after(Duration time) {
        return look(schedules, time);
    }

    private List<String> look(Lookout.Cause cause, Duration time) {
        here.clock.passes(time);
        cause.look();
        return here.runAll(node);
    }

    private void set(ScheduleSettings page, int skipMinutes, int people, int peopleMinutes) {
        here.set(new ScheduleSettings(page.schedules(), true, skipMinutes, people, peopleMinutes, false));
    }

    private CheckRows checkRows() {
        return new CheckRows() {
            @Override
            public void add(Set<String> accounts, Instant now) {
                here.database.inTransaction(em -> new JpaCheckRows(em).add(accounts, now));
            }

            @Override
            public Optional<Instant> reached(int people) {
                return here.database.call(em -> new JpaCheckRows(em).reached(people));
            }

            @Override
            public void clear(Instant before) {
                here.database.inTransaction(em -> new JpaCheckRows(em).clear(before));
            }
        };
    }
}
