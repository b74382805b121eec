package org.pillarbox.rules.trial;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trial of rules, as far as it has come.
 *
 * @param rules the text that is tried
 * @param since messages that arrived not before
 * @param until and not after
 * @param total messages of that time, at most {@link #MOST}
 * @param done how many of them have been looked at, the latest first
 * @param headless how many of those had no header any more, because nobody keeps the message
 * @param perRule how many messages each rule would have concerned, by its line
 * @param hits the latest of those messages, at most {@link #MOST_HITS}
 */
public record Trial(
        String rules,
        Instant since,
        Instant until,
        int total,
        int done,
        int headless,
        Map<Integer, Integer> perRule,
        List<TrialHit> hits)
        implements Serializable {
    /** Messages that one trial looks at. */
    public static final int MOST = 10_000;

    /** Messages that are listed. */
    public static final int MOST_HITS = 100;

    private static final int WHOLE = 100;

    public Trial {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        perRule = Map.copyOf(perRule);
        hits = List.copyOf(hits);
    }

    /** Whether all was looked at. */
    public boolean isOver() {
        return done >= total;
    }

    /** How far it is, in per cent. */
    public int percent() {
        return total == 0 ? WHOLE : (int) ((long) done * WHOLE / total);
    }

    /** How many messages any rule would have concerned. */
    public int concerned() {
        return perRule.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same, stopped where it is. */
    public Trial stopped() {
        return new Trial(rules, since, until, done, done, headless, perRule, hits);
    }
}
