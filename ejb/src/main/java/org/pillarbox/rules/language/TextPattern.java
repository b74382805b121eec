package org.pillarbox.rules.language;

import java.util.Arrays;
import java.util.Comparator;
import org.pillarbox.message.Wildcard;

/** A text with {@code *} and {@code ?} that fields are compared with, without regard to case. The common shapes cost little. */
public final class TextPattern {
    private enum Shape {
        EVERYTHING,
        EQUAL,
        PREFIX,
        SUFFIX,
        PART,
        OTHER
    }

    private final String pattern;
    private final String literal;
    private final Shape shape;

    private TextPattern(String typed) {
        pattern = Wildcard.folded(typed).replaceAll("\\*+", "*");
        literal = Arrays.stream(pattern.split("[*?]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        shape = shape();
    }

    /** That the whole field must match. */
    public static TextPattern whole(String typed) {
        return new TextPattern(typed);
    }

    /** That any part of the field must match. */
    public static TextPattern part(String typed) {
        return new TextPattern("*" + typed + "*");
    }

    private Shape shape() {
        int wildcards = pattern.length() - pattern.replaceAll("[*?]", "").length();
        if (pattern.equals("*")) {
            return Shape.EVERYTHING;
        } else if (wildcards == 0) {
            return Shape.EQUAL;
        } else if (pattern.equals("*" + literal + "*")) {
            return Shape.PART;
        } else if (pattern.equals("*" + literal)) {
            return Shape.SUFFIX;
        }
        return pattern.equals(literal + "*") ? Shape.PREFIX : Shape.OTHER;
    }

    /** Whether a text matches that was {@linkplain Wildcard#folded folded} before. */
    public boolean matches(String folded) {
        return switch (shape) {
            case EVERYTHING -> true;
            case EQUAL -> folded.equals(pattern);
            case PREFIX -> folded.startsWith(literal);
            case SUFFIX -> folded.endsWith(literal);
            case PART -> folded.contains(literal);
            case OTHER -> Wildcard.matches(pattern, folded);
        };
    }

    /** The longest piece without wildcards, folded: it is in whatever matches. */
    public String literal() {
        return literal;
    }

    /** Folded, with wildcards. */
    @Override
    public String toString() {
        return pattern;
    }
}
