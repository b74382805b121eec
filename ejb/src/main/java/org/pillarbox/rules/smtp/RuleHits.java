package org.pillarbox.rules.smtp;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pillarbox.rules.language.Rule;

/**
 * How often each rule was used on this node since the server started; a rule that is changed begins anew. Bounded by the rules there
 * are. Thread safe.
 */
public final class RuleHits {
    private final Clock clock;
    private final Map<String, Hits> hits = new ConcurrentHashMap<>();
    private volatile SmtpRules counted = SmtpRules.NONE;

    public RuleHits(Clock clock) {
        this.clock = clock;
    }

    /**
     * The uses of one rule.
     *
     * @param count how many
     * @param last the latest one
     */
    public record Hits(long count, Instant last) {}

    /** A rule of these was used. */
    void count(SmtpRule rule, SmtpRules rules) {
        if (counted != rules) {
            counted = rules;
            Set<String> known =
                    rules.all().stream().map(each -> key(each.rule())).collect(Collectors.toSet());
            hits.keySet().retainAll(known);
        }
        Instant now = clock.instant();
        hits.merge(key(rule.rule()), new Hits(1, now), (before, one) -> new Hits(before.count() + 1, now));
    }

    /** The uses of a rule; empty for none. */
    public Optional<Hits> of(Rule rule) {
        return Optional.ofNullable(hits.get(key(rule)));
    }

    private static String key(Rule rule) {
        return rule.text();
    }
}
