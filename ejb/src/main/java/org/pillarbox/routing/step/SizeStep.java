package org.pillarbox.routing.step;

import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.Routes.SizeRoute;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;

/** Sends large or small messages on that would come into the mailbox (manual 4.2.3.1.6.4). */
final class SizeStep implements Step {
    static final String NAME = "size";

    private final Onward onward;

    SizeStep(Onward onward) {
        this.onward = onward;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Routes routes = onward.routes(recipient, transit);
        if (routes.isNone()) {
            return Outcome.Pass.PASS;
        }
        long bytes = transit.traits().map(Traits::bytes).orElseThrow();
        List<SizeRoute> rules = Stream.concat(
                        Stream.of(routes.large()).filter(rule -> rule.isForLarge(bytes)),
                        Stream.of(routes.small()).filter(rule -> rule.isForSmall(bytes)))
                .toList();
        if (rules.isEmpty()) {
            return Outcome.Pass.PASS;
        }
        boolean redirects = rules.stream().anyMatch(SizeRoute::redirect);
        List<RouteTarget> targets =
                rules.stream().flatMap(rule -> rule.targets().stream()).toList();
        String verb = bytes + " bytes, " + (redirects ? "redirected" : "copied");
        return onward.send(recipient, transit, targets, verb, !redirects, MailboxStep.NAME);
    }
}
