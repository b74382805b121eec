package org.pillarbox.autoresponse;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.message.Letter;

/** What a responder makes of a message. */
public sealed interface Response {
    /**
     * An answer to be sent.
     *
     * @param envelope from whom, to whom; at least one recipient
     * @param text writes the answer, as often as it is asked
     * @param keep whether the incoming message stays in the mailbox
     * @param onlyOnce whether it is not sent where the sender was answered before; the incoming message is kept then
     * @param copyTo who gets a copy of the incoming message with it
     */
    record Send(Envelope envelope, Letter.Text text, boolean keep, boolean onlyOnce, Optional<Address> copyTo)
            implements Response {
        public Send {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(copyTo, "copyTo");
            if (envelope.recipients().isEmpty()) {
                throw new IllegalArgumentException("an answer to nobody");
            }
        }
    }

    /**
     * No answer.
     *
     * @param reason why, for the trace and the preview; a sentence without its period
     * @param keep whether the incoming message stays in the mailbox
     */
    record Nothing(String reason, boolean keep) implements Response {
        public Nothing {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The responder failed, and would again. The incoming message stays; the Main Administrator is told.
     *
     * @param reason why, for the Main Administrator
     */
    record Failed(String reason) implements Response {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
