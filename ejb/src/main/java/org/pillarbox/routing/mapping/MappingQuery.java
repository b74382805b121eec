package org.pillarbox.routing.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * Which lines of a list of mappings to show.
 *
 * @param letter addresses beginning with it
 * @param search a part of address, target or comment
 * @param target the name of the only target
 * @param sort by which column
 * @param descending the other way round
 * @param offset lines to pass over
 * @param limit lines to show, 1 to 500
 */
public record MappingQuery(
        Optional<Character> letter,
        Optional<String> search,
        Optional<String> target,
        Column sort,
        boolean descending,
        int offset,
        int limit) {
    /** The columns that sort. */
    public enum Column {
        ADDRESS,
        TARGET,
        COMMENT
    }

    public MappingQuery {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(sort, "sort");
    }
}
