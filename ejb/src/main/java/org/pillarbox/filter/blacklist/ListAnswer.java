package org.pillarbox.filter.blacklist;

import java.util.Objects;

/**
 * What one list said about an address.
 *
 * @param rule by which it was asked
 * @param outcome whether that is a hit
 * @param answer the address in the answer, or why there is none; empty where the list does not know the address
 * @param text what the list says of the address, in printable ASCII; often empty
 */
public record ListAnswer(ListRule rule, Outcome outcome, String answer, String text) {
    /** Whether a list knows an address. */
    public enum Outcome {
        LISTED,
        NOT_LISTED,
        /** There is an answer that the rule does not count, or that no list should give. */
        NOT_COUNTED,
        /** Nobody could tell in time. */
        FAILED
    }

    public ListAnswer {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(text, "text");
    }

    /** Whether it is a hit. */
    public boolean isHit() {
        return outcome == Outcome.LISTED;
    }

    /** For people: the zone, and what it says. */
    public String words() {
        return rule.zone() + " " + answer + (text.isEmpty() ? "" : " (" + text + ")");
    }
}
