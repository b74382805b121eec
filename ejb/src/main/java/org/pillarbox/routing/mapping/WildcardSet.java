package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Many patterns, of which those that match a text are found without trying all. Each lies under its longest part without
 * wildcards; a text is asked for its beginnings, its ends and its inner parts of the lengths that occur, and only what lies
 * there is tried. Immutable.
 *
 * @param <V> what belongs to a pattern
 */
final class WildcardSet<V> {
    private final Shelf<V> starts = new Shelf<>();
    private final Shelf<V> ends = new Shelf<>();
    private final Shelf<V> insides = new Shelf<>();

    private WildcardSet() {}

    /** The patterns, in lower case, with what belongs to each. */
    static <V> WildcardSet<V> of(Map<String, V> patterns) {
        WildcardSet<V> set = new WildcardSet<>();
        patterns.forEach((pattern, value) -> {
            Glob glob = new Glob(pattern);
            Glob.Literal literal = glob.literal();
            set.shelf(literal.place()).add(literal.text(), new Entry<>(glob, value));
        });
        return set;
    }

    private Shelf<V> shelf(Glob.Place place) {
        return switch (place) {
            case START -> starts;
            case END -> ends;
            case INSIDE -> insides;
        };
    }

    /** Gives what belongs to each pattern that the text, in lower case, matches; each once. */
    void find(String text, Consumer<V> found) {
        for (int length : starts.lengths(text)) {
            starts.find(text, 0, length, found);
        }
        for (int length : ends.lengths(text)) {
            ends.find(text, text.length() - length, length, found);
        }
        for (int length : insides.lengths(text)) {
            findInside(text, length, found);
        }
    }

    private void findInside(String text, int length, Consumer<V> found) {
        for (int at = 0; at <= text.length() - length; at++) {
            String part = text.substring(at, at + length);
            // What stands in the text twice is looked for at its first place only.
            if (insides.has(part) && text.indexOf(part) == at) {
                insides.find(text, at, length, found);
            }
        }
    }

    private record Entry<V>(Glob glob, V value) {}

    /** The patterns whose longest literal stands at one kind of place. */
    private static final class Shelf<V> {
        private final Map<String, List<Entry<V>>> entries = new HashMap<>();
        private final TreeSet<Integer> lengths = new TreeSet<>();

        void add(String literal, Entry<V> entry) {
            entries.computeIfAbsent(literal, missing -> new ArrayList<>(1)).add(entry);
            lengths.add(literal.length());
        }

        /** The lengths of literals that the text can hold. */
        Iterable<Integer> lengths(String text) {
            return lengths.headSet(text.length(), true);
        }

        boolean has(String literal) {
            return entries.containsKey(literal);
        }

        void find(String text, int at, int length, Consumer<V> found) {
            for (Entry<V> entry : entries.getOrDefault(text.substring(at, at + length), List.of())) {
                if (entry.glob().matches(text)) {
                    found.accept(entry.value());
                }
            }
        }
    }
}
