package org.pillarbox.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.testing.ChildJava;

/** SIGKILL at random moments: {@code -Dcrash.kills=1000} for a thousand. Two stores suffer side by side, half of them each. */
class StoreCrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 100);
    private static final int STORES = 2;
    /** Seldom in a long run: looking reads all the mail there is by then. */
    private static final int LOOK_EVERY = Math.max(25, KILLS / 20);

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingThatWasAcknowledged() throws Exception {
        ChildJava java = ChildJava.trainedBy(
                folder.resolve("java"),
                CrashVictim.class,
                "once",
                folder.resolve("training").toString());
        ExecutorService stores = Executors.newFixedThreadPool(STORES);
        List<Future<String>> results = new ArrayList<>();
        for (int store = 0; store < STORES; store++) {
            int kills = (KILLS + store) / STORES;
            Path data = folder.resolve("store" + store);
            results.add(stores.submit(() -> new Suffering(java, data).kill(kills)));
        }
        stores.shutdown();
        for (Future<String> result : results) {
            System.out.println(result.get());
        }
    }

    /** One store that is killed again and again. */
    private static final class Suffering {
        private final ChildJava java;
        private final Path data;
        private final Set<Long> begun = new HashSet<>();
        private final Set<Long> acknowledged = new HashSet<>();

        Suffering(ChildJava java, Path data) {
            this.java = java;
            this.data = data;
        }

        String kill(int kills) throws Exception {
            for (int kill = 1; kill <= kills; kill++) {
                loadAndKill();
                if (kill % LOOK_EVERY == 0 || kill == kills) {
                    look("after " + kill + " kills");
                    System.out.println(data.getFileName() + ": nothing lost or doubled after " + kill + " kills");
                }
            }
            return kills + " kills, " + acknowledged.size() + " messages acknowledged, "
                    + (begun.size() - acknowledged.size()) + " not";
        }

        private void loadAndKill() throws Exception {
            Victim victim = new Victim(
                    java, CrashVictim.class, "load", data.toString(), String.valueOf(begun.size() * 2L + 1_000_000));
            assertTrue(victim.ready.await(120, TimeUnit.SECONDS), () -> "not ready: " + victim.lines);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(300));
            // By its handle: the process itself would close the pipe, with words in it that nobody has read.
            victim.process.toHandle().destroyForcibly();
            victim.join();
            begun.addAll(victim.numbers("begun "));
            acknowledged.addAll(victim.numbers("ack "));
        }

        private void look(String when) throws Exception {
            Victim victim = new Victim(java, CrashVictim.class, "list", data.toString());
            victim.join();
            assertEquals(0, victim.process.waitFor(), () -> when + ": " + victim.lines);
            List<Long> there = victim.numbers("have ");
            Set<Long> lost = new HashSet<>(acknowledged);
            there.forEach(lost::remove);
            assertEquals(Set.of(), lost, when + ": acknowledged, but not there");
            assertEquals(new HashSet<>(there).size(), there.size(), when + ": some are there twice");
            assertTrue(begun.containsAll(there), when + ": something is there that nobody sent");
            assertEquals(
                    List.of(),
                    victim.lines.stream()
                            .filter(line -> !line.startsWith("have "))
                            .toList(),
                    when);
        }
    }
}
