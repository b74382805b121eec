package org.pillarbox.routing.step;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;

/**
 * Sends a message to the targets of the mappings that its sender matches, instead of its recipients (manual 5.1.3.4). The sender is
 * that of the envelope, and whom the message itself says it is from. What the server writes itself goes to its recipients.
 */
final class SenderMappingStep implements Step {
    private final LocalDomains domains;
    private final ActiveMappings mappings;
    private final MappingTargets targets;

    SenderMappingStep(LocalDomains domains, ActiveMappings mappings, MappingTargets targets) {
        this.domains = domains;
        this.mappings = mappings;
        this.targets = targets;
    }

    @Override
    public String name() {
        return "sender-mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        MappingIndex index = mappings.current();
        if (!index.hasSenders() || !isForHere(recipient, transit.origin())) {
            return Outcome.Pass.PASS;
        }
        Set<Mapping> matching = new LinkedHashSet<>();
        senders(transit).forEach(sender -> matching.addAll(index.senders(sender, domains.contains(sender))));
        return matching.isEmpty() ? Outcome.Pass.PASS : targets.insteadOf(List.copyOf(matching), recipient, transit);
    }

    /** A stranger's recipient elsewhere would be relaying, whatever the sender. */
    private boolean isForHere(Recipient recipient, Origin origin) {
        if (origin.isServer() || !recipient.passed().isEmpty()) {
            return false;
        }
        Address address = recipient.address();
        return origin.mayRelay() || origin.isCollected() || address.domain().isEmpty() || domains.contains(address);
    }

    private static List<Address> senders(Transit transit) {
        return Stream.concat(
                        transit.envelope().reversePath().address().stream(),
                        transit.traits().stream().flatMap(message -> message.authors().stream()))
                .distinct()
                .toList();
    }
}
