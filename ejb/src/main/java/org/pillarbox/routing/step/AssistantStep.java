package org.pillarbox.routing.step;

import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.Routes;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;

/**
 * Copies or redirects a user's mail to the assistants (manual 4.2.3.1.6.1): not what comes from one of them, and no delivery
 * reports, which answer what the user wrote.
 */
final class AssistantStep implements Step {
    static final String NAME = "assistant";

    private final Onward onward;
    private final LocalDomains domains;

    AssistantStep(Onward onward, LocalDomains domains) {
        this.onward = onward;
        this.domains = domains;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Routes routes = onward.routes(recipient, transit);
        if (routes.assistants().isEmpty()) {
            return Outcome.Pass.PASS;
        }
        Traits message = transit.traits().orElseThrow();
        if (message.report() || transit.envelope().reversePath().isNull()) {
            return notSent(recipient, "a delivery report, not for assistants");
        }
        if (isFrom(routes.assistants(), message, transit)) {
            return notSent(recipient, "from an assistant, so not for assistants");
        }
        String verb = routes.redirect() ? "redirected" : "copied";
        return onward.send(recipient, transit, routes.assistants(), verb, !routes.redirect(), ForwardingStep.NAME);
    }

    private static Outcome notSent(Recipient recipient, String words) {
        return new Outcome.Replace(List.of(recipient), ForwardingStep.NAME, words);
    }

    private boolean isFrom(List<RouteTarget> assistants, Traits message, Transit transit) {
        List<Address> senders = Stream.concat(
                        message.authors().stream(), transit.envelope().reversePath().address().stream())
                .toList();
        return assistants.stream()
                .anyMatch(assistant -> senders.stream().anyMatch(sender -> isSame(assistant, sender)));
    }

    private boolean isSame(RouteTarget assistant, Address sender) {
        if (assistant instanceof RouteTarget.User user) {
            return domains.contains(sender) && sender.localPart().equalsIgnoreCase(user.name());
        }
        if (!(assistant instanceof RouteTarget.Mail mail)) {
            return false;
        }
        Address address = mail.address();
        boolean sameDomain =
                address.domainKey().equals(sender.domainKey()) || domains.contains(address) && domains.contains(sender);
        return sameDomain && address.localKey().equals(sender.localKey());
    }
}
