package org.pillarbox.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pillarbox.it.program.ProgramRun;

/** {@code bin/pillarbox}, run to its end in a directory. */
record CommandLine(Path program, Path directory, Map<String, String> environment) {
    static CommandLine in(Path directory) {
        return new CommandLine(Build.server().resolve("bin/pillarbox"), directory, Map.of());
    }

    /** Of a program directory that the test may write to, without the server itself. */
    static CommandLine installed(Path directory) throws IOException {
        Path home = TestHome.commandLineTo(directory.resolve("opt"));
        return new CommandLine(home.resolve("bin/pillarbox"), directory, Map.of());
    }

    ProgramRun run(String... arguments) {
        return answering("", arguments);
    }

    /** With this as its standard input. */
    ProgramRun answering(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return ProgramRun.of(command, input.getBytes(StandardCharsets.UTF_8), directory, environment);
    }
}
