package org.pillarbox.routing;

import java.util.List;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.LocalUser;

/** What a step says of a recipient. */
public sealed interface Outcome {
    /** Not mine, ask the next step. */
    record Pass() implements Outcome {
        /** The only one needed. */
        public static final Pass PASS = new Pass();
    }

    /**
     * Go on with these instead, from a named step that comes later: never backwards.
     *
     * @param with whom instead; none ends the recipient without a copy
     * @param next the step's name
     * @param words for the trace
     */
    record Replace(List<Recipient> with, String next, String words) implements Outcome {
        public Replace {
            with = List.copyOf(with);
        }
    }

    /** Go on several ways, because a user's settings send the message on. */
    record Split(List<Branch> branches) implements Outcome {
        public Split {
            branches = List.copyOf(branches);
        }
    }

    /**
     * One way of several. It goes on from a later step; from an earlier one only where one user more has been passed, so that no
     * way goes round for ever.
     *
     * @param recipient who goes it
     * @param next the name of the step to go on from
     * @param words for the trace
     */
    record Branch(Recipient recipient, String next, String words) {}

    /**
     * Ask the next step, but only once for this user and message: where its settings were followed before, all that they say was
     * done then.
     *
     * @param user whose settings come next
     * @param again for the trace of a recipient that comes later
     */
    record Once(LocalUser user, String again) implements Outcome {}

    /** An outcome that ends the way of a recipient. */
    sealed interface End extends Outcome {}

    /** A copy goes there. */
    record Deliver(Target target, String words) implements End {}

    /** No copy, and nobody is told: there is nobody whom the address means. */
    record Discard(String words) implements End {}

    /** No copy; said at RCPT, or reported afterwards. */
    record Refuse(Reply reply) implements End {}

    /**
     * No copy: this user is told of the message, which goes with the letter.
     *
     * @param user whom
     * @param problem what is the matter, for the letter
     * @param words for the trace
     */
    record Tell(LocalUser user, String problem, String words) implements End {}

    /** No further copy: the message has gone where it goes. */
    record Done(String words) implements End {}
}
