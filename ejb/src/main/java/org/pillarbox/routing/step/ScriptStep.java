package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Lets scripts change for one message where a user's mail goes (manual 4.2.3.1.6.3). */
final class ScriptStep implements Step {
    static final String NAME = "script";

    private final RoutingScripts scripts;

    ScriptStep(RoutingScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!scripts.areFor(recipient, transit)) {
            return Outcome.Pass.PASS;
        }
        if (!transit.gone().isEmpty()) {
            // Asked again while the message is being written: no script runs where mailboxes are locked.
            return next(recipient, Optional.empty(), "not run, because a user was deleted at this moment");
        }
        RoutingScripts.Decision decision = scripts.run(recipient, transit);
        Optional<Recipient.Scripted> scripted = Optional.of(decision)
                .filter(RoutingScripts.Decision::changed)
                .map(RoutingScripts.Decision::routing)
                .map(routing -> new Recipient.Scripted(
                        routing.routes(transit.traits().orElseThrow().bytes()), routing.sendToNormalRecipient()));
        return next(recipient, scripted, ScriptFailures.joined(decision.words()));
    }

    private static Outcome next(Recipient recipient, Optional<Recipient.Scripted> scripted, String words) {
        return new Outcome.Replace(List.of(recipient.after(scripted)), AssistantStep.NAME, words);
    }
}
