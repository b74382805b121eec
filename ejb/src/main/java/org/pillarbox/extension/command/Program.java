package org.pillarbox.extension.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A program that is to be run.
 *
 * @param command what to run
 * @param directory its current directory
 * @param environment what it gets besides the little that all programs need
 * @param input the file that is its standard input
 * @param output the file that takes its standard output
 * @param errors the file that takes its standard error
 */
public record Program(
        CommandLine command, Path directory, Map<String, String> environment, Path input, Path output, Path errors) {
    public Program {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(directory, "directory");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(errors, "errors");
    }
}
