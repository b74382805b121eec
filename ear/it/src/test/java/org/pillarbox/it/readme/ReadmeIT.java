package org.pillarbox.it.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Build;

class ReadmeIT {
    private static final Set<String> NOT_CLONED = Set.of("target", ".git", "pillarbox-data");
    private static final Pattern SMTP = Pattern.compile("(?m)^ +smtp +\\S+:(\\d+) +RUNNING$");

    @TempDir
    private Path clone;

    private Process process;

    @AfterEach
    void end() {
        if (process == null) {
            return;
        }
        // The whole tree at once: what matters here has been seen, and nothing may write into the directory any more.
        List<ProcessHandle> tree = process.descendants().toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        // A process that has ended but that nobody has waited for still has a number, and no program.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tree.stream()
                .allMatch(end -> end.info().command().isEmpty()));
    }

    @Test
    @Tag("SRV-001")
    @Tag("INS-002")
    void runCommandBuildsAndRunsAServerThatTakesMail() throws IOException {
        copyProject();
        // The libraries that this build has fetched are enough for the next.
        Files.writeString(clone.resolve(".mvn/maven.config"), "--offline\n");
        Path printed = clone.resolve("printed.txt");
        process = new ProcessBuilder("bash", "-c", Readme.of(clone).command("run"))
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Files.readString(printed).contains("Console: http") || !process.isAlive());

        String text = Files.readString(printed);
        Matcher smtp = SMTP.matcher(text);
        assertTrue(smtp.find(), text);
        assertTrue(text.contains("first-password.txt"), text);
        assertTrue(Files.isDirectory(clone.resolve("pillarbox-data/store")), text);
        try (SmtpClient client = SmtpClient.connect(Integer.parseInt(smtp.group(1)), TlsUse.NONE)) {
            byte[] message = "Subject: Hello\r\n\r\nHello.\r\n".getBytes(StandardCharsets.US_ASCII);
            assertTrue(client.send("somebody@elsewhere.example", "postmaster@localhost", message)
                    .startsWith("250"));
        }
    }

    @Test
    void continuousIntegrationRunsTheTestCommandAsItStands() throws IOException {
        String script = Files.readString(Build.project().resolve(".ci/run"));
        assertTrue(script.contains("README.md"), script);
        assertEquals("mvn -B -ntp verify", Readme.of(Build.project()).command("test"));
    }

    private void copyProject() throws IOException {
        Path project = Build.project();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path inside = project.relativize(file);
                boolean cloned = Stream.iterate(inside, path -> path != null, Path::getParent)
                        .map(path -> path.getFileName().toString())
                        .noneMatch(NOT_CLONED::contains);
                if (cloned && Files.isRegularFile(file)) {
                    Path copy = clone.resolve(inside.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
