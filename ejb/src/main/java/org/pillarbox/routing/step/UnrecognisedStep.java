package org.pillarbox.routing.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Outcome.Branch;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Ends the way of local addresses that mean nobody (manual 16.3.1.1): they are refused, unless the message was collected, which cannot
 * be refused any more, or comes from a user here and may be meant for another office.
 */
public final class UnrecognisedStep implements Step {
    /** By which it is known that nobody was found. */
    public static final String NAME = "unrecognised";

    private final Settings settings;
    private final UnknownMail unknown;

    UnrecognisedStep(Settings settings, UnknownMail unknown) {
        this.settings = settings;
        this.unknown = unknown;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (transit.origin().isCollected()) {
            return unknown.isRemote(transit)
                    ? new Outcome.Discard("nobody here, so it is for another office")
                    : collected(recipient, transit);
        }
        boolean out =
                unknown.isRemote() || settings.get(LocalMailSettings.class).unrecognisedOut();
        return out && transit.origin().mayRelay()
                ? new Outcome.Replace(List.of(recipient), SendingStep.NAME, "nobody here, so it goes to the Internet")
                : new Outcome.Refuse(BounceStep.NOBODY);
    }

    private Outcome collected(Recipient recipient, Transit transit) {
        Optional<LocalUser> reader = unknown.reader(transit);
        if (reader.isEmpty()) {
            return new Outcome.Refuse(BounceStep.NOBODY);
        }
        LocalUser user = reader.get();
        List<Branch> ways = new ArrayList<>(2);
        ways.add(
                unknown.isTold(transit)
                        ? new Branch(recipient, TellStep.NAME, "nobody here")
                        : new Branch(
                                recipient.meaning(user),
                                LoopStep.NAME,
                                "nobody here, so it is for user " + user.name()));
        if (unknown.isBounced(transit)) {
            ways.add(new Branch(recipient, BounceStep.NAME, "nobody here, of which the sender hears"));
        }
        return new Outcome.Split(ways);
    }
}
