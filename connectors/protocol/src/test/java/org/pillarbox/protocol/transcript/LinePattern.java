package org.pillarbox.protocol.transcript;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of whole lines, with {@code *} for any text. */
public final class LinePattern {
    private LinePattern() {}

    /** Whether a line, given without its end, is as the pattern says. */
    public static boolean fits(String pattern, String line) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return line.matches(regex);
    }
}
