package org.pillarbox.routing;

import java.util.List;
import org.pillarbox.api.mail.Reply;

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

    /** An outcome that ends the way of a recipient. */
    sealed interface End extends Outcome {}

    /** A copy goes there. */
    record Deliver(Target target, String words) implements End {}

    /** No copy, and nobody is told: there is nobody whom the address means. */
    record Discard(String words) implements End {}

    /** No copy; said at RCPT, or reported afterwards. */
    record Refuse(Reply reply) implements End {}
}
