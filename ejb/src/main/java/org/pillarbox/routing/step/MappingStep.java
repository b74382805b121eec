package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.Mapping;

/** Sends a recipient to the targets of all mappings that it matches (manual 5.1, 21.13). */
final class MappingStep implements Step {
    private final ActiveMappings mappings;
    private final MappingTargets targets;

    MappingStep(ActiveMappings mappings, MappingTargets targets) {
        this.mappings = mappings;
        this.targets = targets;
    }

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        List<Mapping> matching = mappings.current().recipients(recipient.address(), transit.origin());
        return matching.isEmpty() ? Outcome.Pass.PASS : targets.of(matching, recipient, transit);
    }
}
