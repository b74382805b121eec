package org.pillarbox.rules.language;

import java.util.List;
import java.util.Objects;

/**
 * A condition line.
 *
 * @param before comment lines and blank lines in front of it
 * @param negated whether it begins with {@code !}
 * @param field the field's name as typed
 * @param text what is looked for, without blanks round it
 * @param typed the whole line as it was typed
 */
public record Condition(List<String> before, boolean negated, String field, String text, String typed) {
    public Condition {
        before = List.copyOf(before);
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(typed, "typed");
    }

    /** One that nobody typed, with nothing in front. */
    public static Condition of(boolean negated, String field, String text) {
        return new Condition(List.of(), negated, field, text, line(negated, field, text));
    }

    /** The same with these lines in front. */
    public Condition behind(List<String> lines) {
        return new Condition(lines, negated, field, text, typed);
    }

    /** Whether another one means the same. */
    public boolean isLike(Condition other) {
        return negated == other.negated && field.equalsIgnoreCase(other.field) && text.equals(other.text);
    }

    private static String line(boolean negated, String field, String text) {
        return ((negated ? "!" : "") + field + ": " + text).stripTrailing();
    }
}
