package org.pillarbox.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pillarbox.connection.LinkFailed;
import org.pillarbox.connection.Links;
import org.pillarbox.connection.OpenLink;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.schedule.jpa.JpaRunRows;
import org.pillarbox.schedule.run.RunKeeper;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.schedule.run.RunWork;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleText;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/** Connections, the database that keeps their runs, and a node or two that run them; what they do is what the test says. */
public final class ConnectFixture implements AutoCloseable, Links {
    /** 23 November 2026, a Monday. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    public final TestDatabase database;
    public final SteppedClock clock = new SteppedClock(MONDAY, ZoneOffset.UTC);
    public final List<RunPart> parts = new ArrayList<>();
    /** What happened to the lines, in order. */
    public final List<String> lines = new ArrayList<>();

    public final Set<Integer> dead = new HashSet<>();

    private final FixedSettings settings = new FixedSettings();

    public ConnectFixture() throws SQLException {
        database = TestDatabase.open(DatabaseKind.H2);
        connections(1);
    }

    /** So many permanent lines; all but those of even numbers are used with the main schedule. */
    public void connections(int count) {
        List<Connection> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            all.add(new Connection(
                    number,
                    "Line " + number,
                    new Link.Lan(),
                    number % 2 == 1,
                    false,
                    SettingKinds.of(Connections.class).defaults().all().get(0).outMail()));
        }
        set(new Connections(all, count));
    }

    /** Makes one of them a dialled link, which is down. */
    public void dialUp(int number) {
        Connections all = settings.get(Connections.class);
        Connection line = all.find(number).orElseThrow();
        DialUp link = new DialUp("modem", "", "", "", "", 1, 1, 1, false, List.of(), false, false, 5);
        set(all.with(
                new Connection(number, line.name(), link, line.mainSchedule(), line.throughSocks(), line.outMail())));
    }

    /** Replaces the schedules, as SCHEDULE.DAT has them. */
    public void schedules(String text) {
        set(settings().get(ScheduleSettings.class).with(ScheduleText.parse(text)));
    }

    public void set(Record record) {
        settings.put(record);
    }

    public Settings settings() {
        return settings;
    }

    public RunTransactions transactions() {
        return new RunTransactions() {
            @Override
            public <T> T call(Function<RunRows, T> work) {
                return database.call(em -> work.apply(new JpaRunRows(em)));
            }
        };
    }

    public RunRequests requests() {
        return new RunRequests(transactions(), settings(), clock);
    }

    public RunKeeper node(String name) {
        return new RunKeeper(transactions(), name, clock);
    }

    public RunWork work(RunKeeper node) {
        return new RunWork(node, this, () -> parts, settings());
    }

    /** The runs that wait or run, by their connections' names and states. */
    public List<String> busy() {
        return busyRuns().stream().map(run -> run.name() + " " + run.state()).toList();
    }

    /** The runs that wait or run. */
    public List<ConnectRun> busyRuns() {
        return transactions().call(RunRows::busy);
    }

    /** The runs that are over, the newest first. */
    public List<ConnectRun> history() {
        return transactions().call(rows -> rows.history(0, 100));
    }

    /** The newest run that is over. */
    public ConnectRun last() {
        return history().get(0);
    }

    /** Begins and ends what waits, without doing anything. */
    public List<String> runAll(RunKeeper node) {
        List<String> names = new ArrayList<>();
        RunWork work = work(node);
        for (long id : node.turn()) {
            names.add(transactions().call(rows -> rows.find(id)).orElseThrow().name());
            work.close(id);
        }
        clock.passes(Duration.ofMillis(1));
        return names;
    }

    @Override
    public OpenLink open(Connection connection) throws LinkFailed {
        if (dead.contains(connection.number())) {
            throw new LinkFailed(connection.name() + " cannot be dialled.");
        }
        lines.add("open " + connection.number());
        return () -> lines.add("close " + connection.number());
    }

    @Override
    public boolean isUp(Connection connection) {
        return connection.link() instanceof Link.Lan;
    }

    @Override
    public boolean isOnline() {
        return settings().get(Connections.class).all().stream().anyMatch(this::isUp);
    }

    @Override
    public void close() {
        database.close();
    }
}
