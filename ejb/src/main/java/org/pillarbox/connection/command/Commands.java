package org.pillarbox.connection.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pillarbox.extension.command.CommandLine;
import org.pillarbox.extension.command.Program;
import org.pillarbox.extension.command.ProgramEnd;
import org.pillarbox.extension.command.ProgramRunner;

/** Runs commands in the data directory. Thread safe. */
public final class Commands {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");
    private static final int LONGEST_SAID = 500;

    private final ProgramRunner runner;
    private final Path data;

    /** @param data the data directory; what a killed process left there is deleted */
    public Commands(ProgramRunner runner, Path data) throws IOException {
        this.runner = runner;
        this.data = data.toAbsolutePath();
        CommandFiles.clean(this.data);
    }

    /**
     * Runs a command to its end.
     *
     * @throws InterruptedException when the thread was interrupted or the server stops; the command was ended
     */
    public CommandEnd run(Command command) throws InterruptedException {
        try (CommandFiles files = new CommandFiles(data)) {
            Program program = new Program(
                    CommandLine.parse(command.line()).in(data),
                    data,
                    command.environment(),
                    files.input(),
                    files.output(),
                    files.errors());
            ProgramEnd end =
                    command.starting() ? runner.launch(program, command.time()) : runner.run(program, command.time());
            return ended(command, end, files);
        } catch (IllegalArgumentException wrong) {
            return new CommandEnd.Failed("cannot be run: " + wrong.getMessage());
        } catch (IOException broken) {
            return new CommandEnd.Failed("cannot be run: " + broken);
        }
    }

    private static CommandEnd ended(Command command, ProgramEnd end, CommandFiles files)
            throws IOException, InterruptedException {
        if (end instanceof ProgramEnd.Stopped) {
            // The runner leaves the interrupt set; an exception takes it along.
            Thread.interrupted();
            throw new InterruptedException("the server stops, or the connection was broken off");
        }
        if (end instanceof ProgramEnd.TimedOut) {
            return new CommandEnd.Late();
        }
        if (end instanceof ProgramEnd.NotStarted failure) {
            return new CommandEnd.Failed(without(command.secret(), "could not be started: " + failure.reason()));
        }
        if (end instanceof ProgramEnd.Flooded flooded) {
            return new CommandEnd.Failed("wrote too much to " + flooded.where() + ", and was ended");
        }
        String said = said(command.secret(), files);
        int code = ((ProgramEnd.Exited) end).code();
        if (code == 0) {
            LOG.log(System.Logger.Level.DEBUG, "A command of a Connection is done{0}", said);
            return new CommandEnd.Done();
        }
        return new CommandEnd.Failed("ended with code " + code + said);
    }

    /** The end of what it wrote, where reasons stand. */
    private static String said(String secret, CommandFiles files) throws IOException {
        String errors = text(files.errors());
        String text = errors.isBlank() ? text(files.output()) : errors;
        String clean =
                without(secret, text).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return clean.isEmpty() ? "" : ": " + clean.substring(Math.max(0, clean.length() - LONGEST_SAID));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    private static String without(String secret, String text) {
        return secret.isEmpty() ? text : text.replace(secret, "(password)");
    }
}
