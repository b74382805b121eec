package org.pillarbox.routing.expand;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.journal.trace.Trace;

/**
 * What would become of a message.
 *
 * @param sender the reverse path as it was understood
 * @param refusal why it would not be taken at all, as its client would be told
 * @param fates each recipient's, in the order typed; none when there is a refusal
 */
public record DryRunAnswer(String sender, Optional<String> refusal, List<Trace.Fate> fates) {
    public DryRunAnswer {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(refusal, "refusal");
        fates = List.copyOf(fates);
    }
}
