package org.pillarbox.filter.blacklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the lists say together.
 *
 * @param hits in the order of the rules, up to the first that refuses
 * @param points of all hits
 * @param refusal what the client is told, when it is refused
 */
public record BlacklistVerdict(List<ListAnswer> hits, int points, Optional<String> refusal) {
    /** Nobody knows the address. */
    public static final BlacklistVerdict CLEAN = new BlacklistVerdict(List.of(), 0, Optional.empty());

    public BlacklistVerdict {
        hits = List.copyOf(hits);
        Objects.requireNonNull(refusal, "refusal");
    }
}
