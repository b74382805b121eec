package org.pillarbox.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.testing.ChildJava;

/**
 * SIGKILL in the middle of sending, at each step of a delivery in turn, while four others are at steps of their own, so that thirty kills break
 * off about twice as many deliveries: {@code -Dcrash.kills=1000} for a thousand. Two servers suffer side by side, half of the kills each.
 */
class DeliveryCrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 30);
    private static final int SERVERS = 2;
    /** Longer than a claim holds and than a pause between two tries. */
    private static final int MINUTES = 31;

    @TempDir
    private Path folder;

    @Test
    @Tag("fault-C1")
    void everyMessageLeavesOnceUnlessTheOtherServerTookItAndCouldNotSaySo() throws Exception {
        ChildJava java;
        try (DeliverySink sink = new DeliverySink(new Random(0))) {
            sink.beKind();
            java = ChildJava.trainedBy(
                    folder.resolve("java"),
                    DeliveryVictim.class,
                    "once",
                    folder.resolve("training").toString(),
                    String.valueOf(sink.port()),
                    "0");
            assertEquals(Map.of(1L, 1), sink.taken());
        }
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        List<Future<String>> results = new ArrayList<>();
        for (int server = 0; server < SERVERS; server++) {
            int number = server;
            int kills = (KILLS + server) / SERVERS;
            results.add(servers.submit(() -> {
                Path data = folder.resolve("server" + number);
                try (DeliverySink sink = new DeliverySink(new Random(number))) {
                    return new Suffering(java, data, sink, new Random(number)).kill(kills);
                }
            }));
        }
        servers.shutdown();
        for (Future<String> result : results) {
            System.out.println(result.get());
        }
    }

    /** One server that is killed again and again. */
    private static final class Suffering {
        private final ChildJava java;
        private final Path data;
        private final DeliverySink sink;
        private final Random random;
        private final Set<Long> begun = new HashSet<>();
        private final Set<Long> acknowledged = new HashSet<>();

        Suffering(ChildJava java, Path data, DeliverySink sink, Random random) {
            this.java = java;
            this.data = data;
            this.sink = sink;
            this.random = random;
        }

        String kill(int kills) throws Exception {
            DeliverySink.Step[] steps = DeliverySink.Step.values();
            for (int kill = 0; kill < kills; kill++) {
                sendAndKill(kill, steps[kill % steps.length]);
                assertEquals(List.of(), sink.twice(), "after " + (kill + 1) + " kills");
            }
            sink.beKind();
            Victim last = victim("drain", kills);
            last.join();
            assertEquals(0, last.process.waitFor(), () -> "the queue did not empty: " + last.lines);
            assertEquals(List.of(), last.lines);
            return compare(kills);
        }

        private void sendAndKill(int kill, DeliverySink.Step step) throws Exception {
            CountDownLatch reached = new CountDownLatch(1);
            Victim victim = victim("send", kill, String.valueOf(1_000_000L + begun.size() * 2L));
            assertTrue(victim.ready.await(120, TimeUnit.SECONDS), () -> "not ready: " + victim.lines);
            int times = step.isOfMessage() ? 1 + random.nextInt(20) : 1;
            sink.trap(step, times, () -> {
                // By its handle: the process itself would close the pipe, with words in it that nobody has read.
                victim.process.toHandle().destroyForcibly();
                reached.countDown();
            });
            assertTrue(reached.await(60, TimeUnit.SECONDS), () -> step + " was not reached: " + victim.lines);
            victim.join();
            begun.addAll(victim.numbers("begun "));
            acknowledged.addAll(victim.numbers("ack "));
        }

        private Victim victim(String mode, int kill, String... more) throws Exception {
            List<String> arguments = new ArrayList<>(
                    List.of(mode, data.toString(), String.valueOf(sink.port()), String.valueOf(kill * MINUTES)));
            arguments.addAll(List.of(more));
            return new Victim(java, DeliveryVictim.class, arguments.toArray(String[]::new));
        }

        private String compare(int kills) {
            Map<Long, Integer> taken = sink.taken();
            Set<Long> lost = new HashSet<>(acknowledged);
            lost.removeAll(taken.keySet());
            assertEquals(Set.of(), lost, "acknowledged, but never sent");
            assertEquals(List.of(), sink.twice());
            assertTrue(begun.containsAll(taken.keySet()), "something was sent that nobody handed in");
            long again = taken.values().stream().filter(times -> times > 1).count();
            return kills + " kills broke off " + sink.broken() + " conversations; " + acknowledged.size()
                    + " messages acknowledged, all sent; " + again
                    + " of them again, since they were taken and it could not be known";
        }
    }
}
