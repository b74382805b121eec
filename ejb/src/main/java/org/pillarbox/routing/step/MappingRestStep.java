package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.Mapping;

/** Sends a recipient that nothing else knows to the targets of mappings of the form {@code ~@domain} (manual 5.1.1). */
final class MappingRestStep implements Step {
    private final ActiveMappings mappings;
    private final MappingTargets targets;

    MappingRestStep(ActiveMappings mappings, MappingTargets targets) {
        this.mappings = mappings;
        this.targets = targets;
    }

    @Override
    public String name() {
        return "mapping-rest";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        List<Mapping> matching = mappings.current().rest(recipient.address(), transit.origin());
        return matching.isEmpty() ? Outcome.Pass.PASS : targets.of(matching, recipient, transit);
    }
}
