package org.pillarbox.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.it.program.ProgramRun;

/** {@code bin/pillarbox} where no server has to run. */
class CommandLineIT {
    @TempDir
    private Path directory;

    private CommandLine pillarbox;

    @BeforeEach
    void install() throws IOException {
        pillarbox = CommandLine.installed(directory);
    }

    @Test
    void saysItsVersionAndJavas() {
        ProgramRun run = pillarbox.run("version");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().matches("(?s)Pillarbox \\d\\S* on Java \\d+.*"), run.output());
    }

    @Test
    @Tag("INS-028")
    void printsTheConsolesAddressOnLoopback() {
        ProgramRun run = pillarbox.run("configure");
        assertTrue(run.output().startsWith("http://localhost:5108/admin/index.html\n"), run.output());
    }

    @Test
    void saysThatNothingRunsByExitCodeThree() {
        ProgramRun run = pillarbox.run("status");
        assertEquals(3, run.exitCode());
        assertTrue(run.output().contains("not running"), run.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "files", "end a1", "export SMTPFWD.DAT"})
    void asksOnlyAServerThatRuns(String command) {
        ProgramRun run = pillarbox.answering("password\n", (command + " --user boss --password-file -").split(" "));
        assertEquals(3, run.exitCode(), run.output());
        assertTrue(run.output().contains("not running"), run.output());
    }

    @Test
    void asksForNamesOnly() {
        for (String strange : new String[] {"../SMTPFWD.DAT", "a?b", "a%2fb"}) {
            ProgramRun run = pillarbox.run("export", strange);
            assertEquals(1, run.exitCode(), run.output());
            assertTrue(run.output().contains("there is no '" + strange + "'"), run.output());
        }
        ProgramRun missing = pillarbox.run("reload", "SMTPFWD.DAT", "nowhere.dat");
        assertTrue(missing.output().contains("cannot read nowhere.dat"), missing.output());
    }

    @Test
    void stoppingWhatDoesNotRunIsNoError() {
        assertEquals(0, pillarbox.run("stop").exitCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "--port-offset",
                "run --port-offset many",
                "setup --startup sometimes",
                "status now",
                "sessions --user",
                "export",
                "export A.DAT B.DAT",
                "reload"
            })
    void explainsWrongUse(String arguments) {
        ProgramRun run = pillarbox.run(arguments.isEmpty() ? new String[] {"bogus"} : arguments.split(" "));
        assertEquals(2, run.exitCode(), run.output());
        assertTrue(run.output().contains("pillarbox:"), run.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/share/pillarbox", "/usr/lib/pillarbox", "/bin/pillarbox", "/etc/pillarbox"})
    @Tag("INS-014")
    void refusesADataDirectoryAmongPrograms(String forbidden) {
        ProgramRun run = pillarbox.run("setup", "--data", forbidden, "--no-password");
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().contains("Give another with --data"), run.output());
        assertFalse(Files.exists(Path.of(forbidden)));
    }

    @Test
    @Tag("INS-014")
    void refusesADataDirectoryInsideItsOwnProgramDirectory() {
        Path inside = directory.resolve("opt").resolve("pillarbox-data");
        ProgramRun run = pillarbox.run("run", "--data", inside.toString());
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().contains("an upgrade would delete your mail"), run.output());
        assertFalse(Files.exists(inside));
    }

    @Test
    @Tag("INS-015")
    void refusesADataDirectoryThatCannotHoldLongNames() throws IOException {
        // So deep that a path with one more long name would be longer than the system takes.
        Path deep = directory;
        while (deep.toString().length() < 3750) {
            deep = Files.createDirectory(deep.resolve("d".repeat(200)));
        }
        deep = Files.createDirectory(
                deep.resolve("d".repeat(4000 - deep.toString().length())));
        ProgramRun run = prepare(deep);
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().contains("cannot hold long file names"), run.output());
    }

    @Test
    @Tag("INS-016")
    void createsTheDataDirectoryForItsAccountOnly() throws IOException {
        Path data = directory.resolve("new/data");
        prepare(data);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }

    @Test
    @Tag("INS-016")
    void warnsWhenOthersCanReadTheDataDirectory() throws IOException {
        Path data = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(prepare(data).output().contains("other users of this machine can look into"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        assertFalse(prepare(data).output().contains("other users"));
    }

    @Test
    void leavesNoTestFileBehind() throws IOException {
        Path data = directory.resolve("data");
        prepare(data);
        try (Stream<Path> files = Files.list(data)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().length() > 30));
        }
    }

    @Test
    void refusesAFileWhereTheDataDirectoryShouldBe() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        ProgramRun run = prepare(file);
        assertTrue(run.output().contains("is not a directory"), run.output());
    }

    @Test
    void saysFirstThatAPortIsTaken() throws IOException {
        Path log = Files.writeString(
                directory.resolve("log"),
                """
                1 ERROR [org.jboss.msc.service.fail] MSC000001: Failed to start service: Address already in use /0.0.0.0:5108
                2 ERROR [org.jboss.as] WFLYSRV0026: Server started (with errors)
                """);
        ProgramRun run = withServer("cat '" + log + "' >>logs/server.log; exec sleep 60")
                .run("start", "--data", data().toString(), "--port-offset", "0");
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().startsWith("pillarbox: port 5108 is already in use"), run.output());
        assertFalse(run.output().contains("MSC000001"), run.output());
        Awaitility.await().until(() -> !Files.exists(pidFile()));
    }

    @Test
    void endsTheServerItCannotUse() throws IOException {
        ProgramRun run = withServer("echo 'WFLYSRV0026: started (with errors)' >>logs/server.log; exec sleep 60")
                .run("run", "--data", data().toString(), "--port-offset", "0");
        assertEquals(1, run.exitCode(), run.output());
        assertFalse(Files.exists(pidFile()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 20, 50, 100, 250, 500})
    void endsAtASignalAtAnyMoment(int millisecondsAfterTheLock) throws Exception {
        CommandLine line = withServer("sleep 0.1; echo 'smtp||25|RUNNING|' >run/services.txt; exec sleep 60");
        Process run = started(line, "10");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millisecondsAfterTheLock);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(data().resolve("run/lock")));
        LockSupport.parkNanos(end - System.nanoTime());
        endsWith(143, run);
        assertEquals(3, line.run("status", "--data", data().toString()).exitCode());
    }

    @Test
    void endsTheServerThatDoesNotEnd() throws Exception {
        Process run = started(
                withServer("trap '' TERM; echo 'smtp||25|RUNNING|' >run/services.txt; while :; do sleep 0.1; done"),
                "1");
        Awaitility.await().until(() -> Files.exists(data().resolve("run/services.txt")));
        endsWith(137, run);
    }

    @Test
    void endsAsTheServerDoes() throws Exception {
        ProgramRun run = withServer("exit 7").run("run", "--data", data().toString(), "--port-offset", "0");
        assertEquals(7, run.exitCode(), run.output());
        assertFalse(Files.exists(pidFile()));
    }

    private Process started(CommandLine line, String timeout) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        line.program().toString(),
                        "run",
                        "--data",
                        data().toString(),
                        "--port-offset",
                        "0",
                        "--timeout",
                        timeout)
                .redirectOutput(directory.resolve("printed").toFile());
        builder.environment().putAll(line.environment());
        return builder.start();
    }

    /** A signal ends the command line with this code and leaves nothing of it. */
    private void endsWith(int code, Process run) throws InterruptedException {
        run.destroy();
        assertTrue(run.waitFor(20, TimeUnit.SECONDS), "still there");
        assertEquals(code, run.exitValue());
        assertEquals(Optional.empty(), ofData(), "a server that nobody waits for");
        assertFalse(Files.exists(pidFile()));
    }

    /** A process that was started on the data directory. */
    private Optional<ProcessHandle> ofData() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data().toString()))
                .findAny();
    }

    /** The command line with a Java that only does this in the data directory. */
    private CommandLine withServer(String script) throws IOException {
        Path home = directory.resolve("opt");
        Files.createDirectories(home.resolve("app/pillarbox.ear"));
        Files.createDirectories(home.resolve("standalone/configuration"));
        Files.writeString(home.resolve("standalone/configuration/standalone.xml"), "<server/>");
        Path java = Files.createDirectories(directory.resolve("java/bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
                cd '%s'
                %s
                """
                        .formatted(data(), script));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new CommandLine(
                pillarbox.program(),
                directory,
                Map.of("JAVA_HOME", directory.resolve("java").toString()));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("run/pillarbox.pid");
    }

    private ProgramRun prepare(Path data) {
        return pillarbox.run("setup", "--data", data.toString(), "--no-password", "--no-start");
    }
}
