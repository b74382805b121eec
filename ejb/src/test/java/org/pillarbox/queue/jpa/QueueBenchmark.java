package org.pillarbox.queue.jpa;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Reason;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/**
 * Prints how long the pages about the queue, and those who send, take with many entries, nine tenths of them for one domain that does
 * not answer. Run by hand; arguments: a folder for H2, or {@code postgresql}; how many entries; what follows the file in the H2 URL.
 */
final class QueueBenchmark {
    private static final int ROUNDS = 5;

    /** H2 works in the thread that asks, whose time others on the machine do not change. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final TestDatabase database;
    private final int entries;

    private QueueBenchmark(TestDatabase database, int entries) {
        this.database = database;
        this.entries = entries;
    }

    public static void main(String[] arguments) throws Exception {
        String options = arguments.length > 2 ? arguments[2] : "";
        try (TestDatabase database = arguments[0].equals("postgresql")
                ? TestDatabase.open(DatabaseKind.POSTGRESQL)
                : TestDatabase.h2(
                        "jdbc:h2:file:" + Path.of(arguments[0]).resolve("index").toAbsolutePath() + options)) {
            QueueBenchmark benchmark = new QueueBenchmark(database, Integer.parseInt(arguments[1]));
            benchmark.fill(arguments[0].equals("postgresql"));
            benchmark.run();
        }
    }

    private void fill(boolean postgres) {
        String numbers =
                postgres ? "generate_series(1, " + entries + ") as t(x)" : "system_range(1, " + entries + ") as t(x)";
        String insert =
                "insert into queue_entry (id, content_id, recipient_local, recipient_domain, domain_key, sender_local,"
                        + " sender_domain, body_type, international, notifications, subject, size_bytes, queued, state, attempts,"
                        + " next_try, last_reply, reason, tried) select x,"
                        + " cast('00000000-0000-7000-8000-' || lpad(cast(x as varchar), 12, '0') as uuid), 'user' || x, D, D,"
                        + " 'sender' || mod(x, 500), 'mail.example', 'EIGHT_BIT_MIME', false, '', 'What to do about message ' || x,"
                        + " 4096 + mod(x, 1000) * 100, timestamp with time zone '2026-11-23 08:00:00+00', 'WAITING',"
                        + " case when mod(x, 10) = 0 then 0 else 3 end, timestamp with time zone '2026-11-23 12:00:00+00',"
                        + " case when mod(x, 10) = 0 then '' else '421 4.4.1 No connection: Connection refused' end,"
                        + " case when mod(x, 10) = 0 then 'NONE' else 'UNREACHED' end, null from " + numbers;
        String domain =
                "case when mod(x, 10) = 0 then 'domain' || mod(x / 10, 1000) || '.example' else 'dead.example' end";
        database.inTransaction(em -> em.createNativeQuery(insert.replace("D, D", domain + ", " + domain))
                .executeUpdate());
        database.inTransaction(em -> em.createNativeQuery("analyze").executeUpdate());
    }

    private void run() {
        Instant due = Instant.parse("2026-11-23T13:00:00Z");
        page("first page", QueueFilter.ALL, 0);
        page("last page", QueueFilter.ALL, entries - 50);
        page("by sender", filter("sender7@", "", ""), 0);
        page("by recipient, nobody", filter("", "nobody-at-all", ""), 0);
        page("by destination, nine tenths", filter("", "", "dead.example"), 0);
        page("by destination, its last page", filter("", "", "dead.example"), entries * 9 / 10 - 50);
        page("by destination, a hundred", filter("", "", "domain7.example"), 0);
        page("by state", filter(Optional.of(Activity.WAITING), Optional.empty()), 0);
        page("by reason", filter(Optional.empty(), Optional.of(Reason.UNREACHED)), 0);
        measure("how it stands", looking -> looking.state());
        measure("destinations", looking -> looking.places(100));
        time(
                "which domains are due",
                () -> database.call(em -> new JpaClaims(em, new JdbcTraceAmendment(em), new NotedErrors(), "n")
                        .dueDomains(ClaimFilter.ALL, Instant.EPOCH, due, 200)));
        time(
                "the oldest of a small domain",
                () -> database.call(em -> new JpaClaims(em, new JdbcTraceAmendment(em), new NotedErrors(), "n")
                        .look(new Destination.Domain("domain7.example"), ClaimFilter.ALL, Instant.EPOCH, due, 100)));
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.println("heap in use after all: " + (memory.totalMemory() - memory.freeMemory() >> 20) + " MB");
    }

    private void page(String name, QueueFilter filter, int offset) {
        measure(name, looking -> {
            looking.count(filter);
            looking.list(filter, offset, 50);
        });
    }

    private void measure(String name, Consumer<JpaOutQueue> what) {
        time(name, () -> database.inTransaction(em -> what.accept(new JpaOutQueue(em))));
    }

    private static void time(String name, Runnable what) {
        List<Long> wall = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            long start = System.nanoTime();
            long startCpu = CLOCK.getCurrentThreadCpuTime();
            what.run();
            cpu.add((CLOCK.getCurrentThreadCpuTime() - startCpu) / 1_000_000);
            wall.add((System.nanoTime() - start) / 1_000_000);
        }
        long first = wall.remove(0);
        cpu.remove(0);
        Collections.sort(wall);
        Collections.sort(cpu);
        System.out.println(name + ": median " + wall.get(ROUNDS / 2) + " ms, longest " + wall.get(ROUNDS - 1)
                + ", first " + first + "; processor " + cpu.get(ROUNDS / 2) + " ms");
    }

    private static QueueFilter filter(String sender, String recipient, String place) {
        return new QueueFilter(sender, recipient, place, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private static QueueFilter filter(Optional<Activity> activity, Optional<Reason> reason) {
        return new QueueFilter("", "", "", activity, reason, Optional.empty(), 0);
    }
}
