package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Tells local from outside addresses and gives names without a domain the default one (manual 12.1). */
final class DomainStep implements Step {
    private final LocalDomains domains;

    DomainStep(LocalDomains domains) {
        this.domains = domains;
    }

    @Override
    public String name() {
        return "domain";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Address address = recipient.address();
        if (address.domain().isEmpty()) {
            Address full = new Address(address.localPart(), domains.defaultDomain());
            return new Outcome.Replace(List.of(recipient.at(full)), RelaySyntaxStep.NAME, "default domain: " + full);
        }
        if (domains.contains(address)) {
            return Outcome.Pass.PASS;
        }
        return new Outcome.Replace(List.of(recipient), LanForwardingStep.OUTSIDE, "not a local domain");
    }
}
