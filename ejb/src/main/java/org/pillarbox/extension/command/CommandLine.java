package org.pillarbox.extension.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program and its arguments, as typed in one line. Blanks separate words; a part in double quotes keeps its blanks and loses its
 * quotes. Nothing else is special: no variables, no wildcards, no escapes, so that Windows paths stay as they are.
 *
 * @param words the program first; at least one
 */
public record CommandLine(List<String> words) {
    /** The longest line, in characters. */
    public static final int LONGEST = 2_000;

    public CommandLine {
        words = List.copyOf(words);
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new IllegalArgumentException("The command names no program");
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with words for the administrator
     */
    public static CommandLine parse(String line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("The command has at most " + LONGEST + " characters");
        }
        if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new IllegalArgumentException("The command is one line without control characters");
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted || c != ' ' && c != '\t') {
                word.append(c);
                begun = true;
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("A double quote of the command is not closed");
        }
        if (begun) {
            words.add(word.toString());
        }
        return new CommandLine(words);
    }

    /** The same with one argument more, at the end. */
    public CommandLine and(String argument) {
        List<String> longer = new ArrayList<>(words);
        longer.add(argument);
        return new CommandLine(longer);
    }

    /** The same with the program's path, where the program is in this directory; else the system looks for it. */
    public CommandLine in(Path directory) {
        Path program = directory.resolve(words.get(0));
        if (!Files.isRegularFile(program)) {
            return this;
        }
        List<String> resolved = new ArrayList<>(words);
        resolved.set(0, program.toAbsolutePath().toString());
        return new CommandLine(resolved);
    }
}
