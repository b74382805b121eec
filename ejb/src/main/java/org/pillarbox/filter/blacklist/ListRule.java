package org.pillarbox.filter.blacklist;

import java.util.Objects;

/**
 * One line of the rules.
 *
 * @param line its number, from 1
 * @param zone that is asked, in lower case and in ASCII
 * @param action what a hit does
 * @param points that a hit of action {@code SPAM} gives; 0 for others
 * @param answers that count as a hit
 * @param words for the reply; empty for the usual ones
 */
public record ListRule(int line, String zone, ListAction action, int points, AnswerRanges answers, String words) {
    public ListRule {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(words, "words");
    }
}
