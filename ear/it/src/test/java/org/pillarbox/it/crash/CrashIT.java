package org.pillarbox.it.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.ServerProcess;

/** The whole server, killed in the middle of its work: {@code -Dcrash.server.kills=1000} for a night. */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.server.kills", 10);
    private static final String PASSWORD = "a-good-long-password";
    private static final Pattern NUMBER = Pattern.compile("(?m)^X-Number: (\\d+)\r?$");

    @TempDir
    private Path directory;

    private final Load load = new Load();
    private final List<Long> found = new ArrayList<>();
    private ServerProcess server;

    @AfterEach
    void end() {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void losesAndDoublesNothingThatItAcknowledged() throws Exception {
        Path data = install();
        server = ServerProcess.on(data).start();
        for (int kill = 0; kill < KILLS; kill++) {
            load.start(server.offset().port(25), "chief@localhost");
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 1500));
            server.kill();
            load.stop();
            server.start();
            emptyMaildrop();
        }
        Set<Long> lost = new HashSet<>(load.acknowledged());
        lost.removeAll(found);
        assertEquals(Set.of(), lost, "acknowledged, but not there");
        assertEquals(new HashSet<>(found).size(), found.size(), () -> "doubled: " + doubled());
        assertEquals(Set.of(), strangers(), "there, but never sent");
        assertFalse(found.isEmpty());
    }

    private Path install() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(data.resolve("first-administrator.txt"), "chief\n" + PASSWORD + "\n");
        return data;
    }

    /** Reads what has come and deletes it, so that the next look is short. The services open when all is routed. */
    private void emptyMaildrop() {
        Pop3Client pop3 = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> Pop3Client.connect(server.offset().port(110), TlsUse.NONE)
                                .login("chief", PASSWORD),
                        c -> true);
        int count = pop3.count();
        for (int number = 1; number <= count; number++) {
            Matcher matcher = NUMBER.matcher(pop3.header(number));
            if (matcher.find()) {
                found.add(Long.parseLong(matcher.group(1)));
            }
            pop3.delete(number);
        }
        pop3.quit();
    }

    private Set<Long> strangers() {
        Set<Long> strangers = new HashSet<>(found);
        strangers.removeAll(load.begun());
        return strangers;
    }

    private Set<Long> doubled() {
        Set<Long> seen = new HashSet<>();
        Set<Long> twice = new HashSet<>();
        for (Long number : found) {
            if (!seen.add(number)) {
                twice.add(number);
            }
        }
        return twice;
    }
}
