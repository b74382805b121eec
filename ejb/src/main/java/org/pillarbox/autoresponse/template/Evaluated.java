package org.pillarbox.autoresponse.template;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;

/** What a text makes of a message. */
sealed interface Evaluated {
    /**
     * No answer.
     *
     * @param reason a sentence without its period
     */
    record Silence(String reason) implements Evaluated {}

    /**
     * An answer.
     *
     * @param from in the header
     * @param to who gets it
     * @param replyTo in the header
     * @param subject decoded, one line
     * @param html whether the body is HTML
     * @param body lines that end with a line feed
     * @param attached files
     * @param appendsHeader whether the incoming message's header follows
     * @param appendsMessage whether the incoming message follows
     * @param keep whether the incoming message stays
     * @param onlyOnce whether a sender who was answered gets no second answer
     * @param copyTo who gets a copy of the incoming message
     * @param missing files that were left out
     */
    record Draft(
            Correspondent from,
            Address to,
            Optional<Correspondent> replyTo,
            String subject,
            boolean html,
            String body,
            List<Attachment> attached,
            boolean appendsHeader,
            boolean appendsMessage,
            boolean keep,
            boolean onlyOnce,
            Optional<Address> copyTo,
            List<String> missing)
            implements Evaluated {
        public Draft {
            attached = List.copyOf(attached);
            missing = List.copyOf(missing);
        }
    }
}
