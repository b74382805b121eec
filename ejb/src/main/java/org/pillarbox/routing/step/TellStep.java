package org.pillarbox.routing.step;

import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Tells somebody of this site of collected mail for nobody. Reached from {@link UnrecognisedStep} alone. */
final class TellStep implements Step {
    static final String NAME = "tell";

    private final UnknownMail unknown;

    TellStep(UnknownMail unknown) {
        this.unknown = unknown;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return unknown.reader(transit)
                .<Outcome>map(user -> new Outcome.Tell(
                        user,
                        unknown.problem(transit),
                        "an error message to user " + user.name() + ", with the message attached"))
                .orElse(new Outcome.Refuse(BounceStep.NOBODY));
    }
}
