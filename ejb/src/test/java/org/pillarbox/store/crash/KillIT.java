package org.pillarbox.store.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dpillarbox.test.kills=1000} kills as often. */
class KillIT {
    private static final int KILLS = Integer.getInteger("pillarbox.test.kills", 20);

    private final Random random = new Random();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> deleting = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, String> contentOfUid = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    @Tag("fault-A16")
    void theLogLosesAndDoublesNothingWhenTheProcessIsKilled() throws Exception {
        for (int kill = 0; kill <= KILLS; kill++) {
            live(LogVictim.class, 200);
        }
        assertTrue(accepted.size() > KILLS);
    }

    @Test
    @Tag("fault-A15")
    @Tag("fault-A16")
    @Tag("SRV-066")
    void theMailboxHoldsEachMessageOnceAndNoDeletedOneWhenTheProcessIsKilled() throws Exception {
        for (int kill = 0; kill <= KILLS / 4; kill++) {
            live(StoreVictim.class, 150);
        }
        assertTrue(accepted.size() > KILLS / 4);
    }

    /** Starts a victim, compares what it finds with what earlier ones promised, and kills it at work. */
    private void live(Class<?> victim, int mostLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        victim.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            compare(lines);
            int patience = 1 + random.nextInt(mostLines);
            for (int i = 0; i < patience; i++) {
                note(lines.readLine());
            }
            process.toHandle().destroyForcibly();
            String line;
            while ((line = lines.readLine()) != null) {
                note(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void compare(BufferedReader lines) throws IOException {
        Set<String> found = new HashSet<>();
        String line;
        while (!"READY".equals(line = lines.readLine())) {
            assertTrue(line != null && line.startsWith("FOUND "), "the victim did not start: " + line);
            String[] words = line.split(" ");
            assertTrue(found.add(words[1]), "doubled: " + words[1]);
            if (words.length > 2) {
                String before = contentOfUid.putIfAbsent(words[2], words[1]);
                assertTrue(before == null || before.equals(words[1]), "UID " + words[2] + " was used twice");
            }
        }
        Set<String> lost = new HashSet<>(accepted);
        lost.removeAll(found);
        lost.removeAll(deleting);
        assertEquals(Set.of(), lost, "lost");
        Set<String> back = new HashSet<>(deleted);
        back.retainAll(found);
        assertEquals(Set.of(), back, "came back");
    }

    /** A line cut by the kill promises nothing. */
    private void note(String line) {
        String[] words = line == null ? new String[0] : line.split(" ");
        if (words.length != 2 || words[1].length() != 32) {
            return;
        }
        switch (words[0]) {
            case "DONE" -> accepted.add(words[1]);
            case "DELETING" -> deleting.add(words[1]);
            case "DELETED" -> deleted.add(words[1]);
            default -> throw new IllegalStateException(line);
        }
    }
}
