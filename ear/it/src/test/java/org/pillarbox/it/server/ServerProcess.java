package org.pillarbox.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The server in a process of its own, run by {@code bin/pillarbox} on one data directory. Can be started again. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final PortOffset offset;
    private Process process;

    public ServerProcess(Path home, Path data, PortOffset offset) {
        this.home = home;
        this.data = data;
        this.offset = offset;
    }

    /** The server of the build on this data directory, on free ports. */
    public static ServerProcess on(Path data) {
        return new ServerProcess(Build.server(), data, PortOffset.free());
    }

    /** Starts and waits until every service was applied. */
    public ServerProcess start() throws IOException {
        return start(List.of());
    }

    /** Starts with further options for the Java virtual machine. */
    public ServerProcess start(List<String> javaOptions) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(servicesFile());
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/pillarbox").toString(), "run"));
        command.addAll(List.of("--data", data.toString(), "--port-offset", String.valueOf(offset.value())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PILLARBOX_JAVA_OPTS", String.join(" ", javaOptions));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        process = builder.start();
        Process started = process;
        // A test run that is broken off leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> killAll(started)));
        awaitReady();
        return this;
    }

    private void awaitReady() throws IOException {
        try {
            Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(50)).until(() -> isReady() || !isAlive());
        } catch (ConditionTimeoutException slow) {
            kill();
            throw new IOException("not ready after " + START + "\n" + lastLines(), slow);
        }
        if (!isReady()) {
            throw new IOException("ended while starting\n" + lastLines());
        }
    }

    private boolean isReady() {
        return Files.exists(servicesFile());
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends in order, as the service manager does. */
    public void stop() {
        if (isAlive()) {
            process.destroy();
            await(STOP);
        }
    }

    /** Ends as a power switch would for the process: at once, nothing is said. */
    public void kill() {
        if (process != null) {
            server().ifPresentOrElse(ProcessHandle::destroyForcibly, () -> killAll(process));
            await(STOP);
        }
    }

    private static void killAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The Java below the command line's process. */
    private Optional<ProcessHandle> server() {
        return process.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findAny();
    }

    private void await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                killAll(process);
                process.waitFor();
                throw new IllegalStateException("still alive " + limit + " after the signal\n" + lastLines());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of the server itself, not of the command line that it is run by. */
    public long pid() {
        return server().orElseThrow().pid();
    }

    /** How the command line has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public Path data() {
        return data;
    }

    public PortOffset offset() {
        return offset;
    }

    public Path home() {
        return home;
    }

    /** What the server has written to its terminal. */
    public Path console() {
        return data.resolve("console.txt");
    }

    public Path log() {
        return data.resolve("logs/server.log");
    }

    public Path servicesFile() {
        return data.resolve("run/services.txt");
    }

    private String lastLines() {
        try {
            String text = tail(console()) + tail(log());
            return text.isBlank() ? "(nothing was logged)" : text;
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable + ")";
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return file + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())) + "\n";
    }

    @Override
    public void close() {
        stop();
    }
}
