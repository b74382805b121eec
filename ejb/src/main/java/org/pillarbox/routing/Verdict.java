package org.pillarbox.routing;

import java.util.List;
import org.pillarbox.journal.trace.Trace;

/**
 * What came of a recipient.
 *
 * @param recipient as the last step saw it
 * @param end what that step said
 * @param steps which step said what, in order
 */
public record Verdict(Recipient recipient, Outcome.End end, List<Trace.Step> steps) {
    public Verdict {
        steps = List.copyOf(steps);
    }
}
