package org.pillarbox.extension.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProgramRunnerTest {
    private static final ProgramLimits LIMITS = new ProgramLimits(Duration.ofSeconds(20), 1 << 20, 4096, 2);

    @TempDir
    private Path data;

    private Path input;
    private Path output;
    private Path errors;

    @BeforeEach
    void prepare() throws IOException {
        input = Files.writeString(data.resolve("in"), "line one\nline two\n");
        output = data.resolve("out");
        errors = data.resolve("err");
    }

    private Program program(String... words) {
        return new Program(
                new CommandLine(List.of(words)), data, Map.of("REPLY-TO", "a@b.example"), input, output, errors);
    }

    private Program script(String text) {
        return program("/bin/sh", "-c", text);
    }

    private static ProgramEnd run(ProgramLimits limits, Program program) {
        return new ProgramRunner(limits).run(program);
    }

    @Test
    @Tag("USR-220")
    void runsInTheDirectoryWithInputAndOutputsApart() throws Exception {
        assertEquals(new ProgramEnd.Exited(3), run(LIMITS, script("pwd; cat; echo 'To: x' >&2; exit 3")));
        assertEquals(data.toRealPath() + "\nline one\nline two\n", Files.readString(output));
        assertEquals("To: x\n", Files.readString(errors));
    }

    @Test
    @Tag("USR-223")
    void startsNoShellOfItsOwn() throws Exception {
        assertEquals(new ProgramEnd.Exited(0), run(LIMITS, program("/bin/echo", "$HOME", ";", "touch", "x", "*")));
        assertEquals("$HOME ; touch x *\n", Files.readString(output));
        assertFalse(Files.exists(data.resolve("x")));
    }

    @Test
    void givesLittleOfTheServersEnvironmentAway() throws Exception {
        run(LIMITS, program("/usr/bin/env"));
        List<String> names = Files.readAllLines(output).stream()
                .map(line -> line.replaceAll("=.*", ""))
                .toList();
        assertTrue(names.contains("REPLY-TO"), names::toString);
        assertFalse(names.contains("HOME"), names::toString);
        assertFalse(names.contains("USER"), names::toString);
    }

    @Test
    void saysWhenAProgramCannotBeStarted() throws Exception {
        assertInstanceOf(ProgramEnd.NotStarted.class, run(LIMITS, program("no-such-program-anywhere")));
        assertInstanceOf(ProgramEnd.NotStarted.class, run(LIMITS, program("/etc/passwd")));
    }

    @Test
    @Tag("USR-245")
    void endsWhatTakesTooLongWithItsChildren() throws Exception {
        assertEquals(Duration.ofSeconds(60), ProgramLimits.STANDARD.time());
        ProgramLimits short1 = new ProgramLimits(Duration.ofMillis(600), 1 << 20, 4096, 1);
        Program hanging = script("sleep 600 & echo $! > child; sh -c 'sleep 601 & echo $! > grandchild; wait' & wait");
        assertTimeout(Duration.ofSeconds(15), () -> assertEquals(new ProgramEnd.TimedOut(), run(short1, hanging)));
        gone("child");
        gone("grandchild");
    }

    @Test
    void endsWhatAProgramLeavesBehind() throws Exception {
        assertTimeout(
                Duration.ofSeconds(15),
                () -> assertEquals(
                        new ProgramEnd.Exited(0), run(LIMITS, script("sleep 600 & echo $! > child; sleep 0.5"))));
        gone("child");
    }

    @Test
    void endsWhatWritesWithoutEnd() throws Exception {
        assertEquals(new ProgramEnd.Flooded("standard output"), run(LIMITS, script("yes")));
        assertEquals(new ProgramEnd.Flooded("standard error"), run(LIMITS, script("yes >&2")));
    }

    @Test
    void noMoreRunAtOnceThanMay() throws Exception {
        ProgramRunner runner = new ProgramRunner(LIMITS);
        String counts = "mkdir run.$$; ls -d run.* | wc -l; sleep 0.2; rmdir run.$$";
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Long>> runs = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Path mine = data.resolve("out" + i);
                runs.add(() -> {
                    runner.run(new Program(
                            new CommandLine(List.of("/bin/sh", "-c", counts)), data, Map.of(), input, mine, errors));
                    return Long.parseLong(Files.readString(mine).strip());
                });
            }
            for (Future<Long> most : threads.invokeAll(runs)) {
                assertTrue(most.get() <= 2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void endsTheProgramWhenTheServerStops() throws Exception {
        ProgramRunner runner = new ProgramRunner(LIMITS);
        Program hanging = script("echo $$ > child; exec sleep 600");
        FutureTask<ProgramEnd> end = new FutureTask<>(() -> runner.run(hanging));
        new Thread(end).start();
        Awaitility.await().until(() -> Files.exists(data.resolve("child")) && Files.size(data.resolve("child")) > 0);
        runner.close();
        assertEquals(new ProgramEnd.Stopped(), end.get());
        gone("child");
        assertEquals(new ProgramEnd.Stopped(), runner.run(hanging));
    }

    private void gone(String file) throws IOException {
        long pid = Long.parseLong(Files.readString(data.resolve(file)).strip());
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void whatALaunchedProgramStartedGoesOnWhenItEndsByItselfAndOnlyThen() throws Exception {
        ProgramRunner runner = new ProgramRunner(LIMITS);
        String leaving = "sleep 300 >/dev/null 2>&1 & echo $!; sleep 0.5; exit 0";
        assertEquals(new ProgramEnd.Exited(0), runner.launch(script(leaving), Duration.ofSeconds(20)));
        ProcessHandle left = ProcessHandle.of(
                        Long.parseLong(Files.readString(output).strip()))
                .orElseThrow();
        assertTrue(left.isAlive());
        left.destroyForcibly();
        assertEquals(
                new ProgramEnd.TimedOut(),
                runner.launch(script("sleep 300 & echo $!; sleep 300"), Duration.ofMillis(600)));
        long second = Long.parseLong(Files.readString(output).strip());
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(second).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void oneRunMayHaveATimeOfItsOwn() {
        assertEquals(
                new ProgramEnd.TimedOut(), new ProgramRunner(LIMITS).run(script("sleep 300"), Duration.ofMillis(200)));
    }
}
