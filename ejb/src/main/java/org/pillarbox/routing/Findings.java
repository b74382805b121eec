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
 */
public record Findings(List<Trace.Step> notes, int spam, Optional<String> quarantine, Optional<RuleVerdict> rule) {
    /** Nothing was found out. */
    public static final Findings NONE = new Findings(List.of(), 0, Optional.empty(), Optional.empty());

    public Findings {
        notes = List.copyOf(notes);
        Objects.requireNonNull(quarantine, "quarantine");
        Objects.requireNonNull(rule, "rule");
    }
}
