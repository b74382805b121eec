package org.pillarbox.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.journal.trace.Trace;

/**
 * What was found out about a message while it came in; kept with it, and known to every step.
 *
 * @param notes what each check said, first in every recipient's trace
 * @param spam points that speak for spam, summed up
 * @param quarantine why it belongs into the quarantine folder of each mailbox; empty when it does not
 * @param rule what a rule of the administrator wants of it
 * @param collected how its recipients were found; empty for mail that was handed in with an envelope
 */
public record Findings(
        List<Trace.Step> notes,
        int spam,
        Optional<String> quarantine,
        Optional<RuleVerdict> rule,
        Optional<CollectedWay> collected) {
    /** Nothing was found out. */
    public static final Findings NONE = new Findings(List.of(), 0, Optional.empty(), Optional.empty());

    public Findings {
        notes = List.copyOf(notes);
        Objects.requireNonNull(quarantine, "quarantine");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(collected, "collected");
    }

    /** Of mail that was handed in with an envelope. */
    public Findings(List<Trace.Step> notes, int spam, Optional<String> quarantine, Optional<RuleVerdict> rule) {
        this(notes, spam, quarantine, rule, Optional.empty());
    }
}
