package org.pillarbox.autoresponse;

import java.util.List;
import java.util.Optional;

/**
 * What a message would be answered now.
 *
 * @param silence why it would not be answered; the rest says nothing then
 * @param from as in the answer's header
 * @param to who gets the answer
 * @param replyTo where replies to it go; empty for the sender of the answer
 * @param subject decoded
 * @param html whether the text is HTML
 * @param text the answer's text
 * @param keep whether the incoming message stays in the mailbox
 * @param onlyOnce whether a sender who was answered gets no second answer
 * @param copyTo who gets a copy of the incoming message; empty for nobody
 * @param attached names of attached files
 * @param appendsHeader whether the incoming message's header follows
 * @param appendsMessage whether the incoming message follows
 * @param missing files that cannot be read and are left out
 */
public record AnswerPreview(
        Optional<String> silence,
        String from,
        String to,
        String replyTo,
        String subject,
        boolean html,
        String text,
        boolean keep,
        boolean onlyOnce,
        String copyTo,
        List<String> attached,
        boolean appendsHeader,
        boolean appendsMessage,
        List<String> missing) {
    public AnswerPreview {
        attached = List.copyOf(attached);
        missing = List.copyOf(missing);
    }

    /** That of a message which would not be answered. */
    public static AnswerPreview none(String reason) {
        return new AnswerPreview(
                Optional.of(reason), "", "", "", "", false, "", true, false, "", List.of(), false, false, List.of());
    }
}
