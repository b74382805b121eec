package org.pillarbox.settings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that are allowed and names that are not, in lower case, with {@code *} for any text and {@code ?} for any one character. What
 * fits both is forbidden.
 *
 * @param everything whether a name that fits nothing is allowed
 * @param allowed what else is
 * @param forbidden what is not, whatever else it fits
 */
public record NamePatterns(boolean everything, List<String> allowed, List<String> forbidden) {
    /** Lets every name through. */
    public static final NamePatterns ANY = new NamePatterns(true, List.of(), List.of());

    public NamePatterns {
        allowed = List.copyOf(allowed);
        forbidden = List.copyOf(forbidden);
    }

    /** Whether a name in lower case is allowed. */
    public boolean allows(String name) {
        return (everything || fits(allowed, name)) && !fits(forbidden, name);
    }

    /** Whether any name at all may be refused. */
    public boolean isRestricting() {
        return !everything || !forbidden.isEmpty();
    }

    private static boolean fits(List<String> patterns, String name) {
        return patterns.stream()
                .anyMatch(pattern -> regex(pattern).matcher(name).matches());
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        Stream.of(pattern.split("(?<=[*?])|(?=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .forEach(regex::append);
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
