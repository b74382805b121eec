package org.pillarbox.it.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param exitCode what it ended with
 * @param output all it printed
 */
public record ProgramRun(int exitCode, String output) {
    /** Runs a command with these bytes as its input. */
    public static ProgramRun of(List<String> command, byte[] input) {
        return of(command, input, Path.of("."), Map.of());
    }

    /** Runs a command in a directory, with additions to the environment. */
    public static ProgramRun of(List<String> command, byte[] input, Path directory, Map<String, String> environment) {
        try {
            Path printed = Files.createTempFile("run", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException unread) {
                // A program that needs no input may have ended before it was all written.
                process.onExit();
            }
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " hangs: " + Files.readString(printed));
            }
            String output = Files.readString(printed, StandardCharsets.ISO_8859_1);
            Files.delete(printed);
            return new ProgramRun(process.exitValue(), output);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
