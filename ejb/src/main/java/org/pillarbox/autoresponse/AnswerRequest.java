package org.pillarbox.autoresponse;

import java.time.Instant;
import java.util.Objects;
import org.pillarbox.directory.LocalUser;

/**
 * A message that is to be answered for a user: filters, triggers and the rules of RFC 3834 let it pass already.
 *
 * @param user whose mailbox it came into
 * @param autoresponder the user's, of another type than {@link ResponderType#NONE}
 * @param incoming the message
 * @param style how this server answers
 * @param now when the answer is written
 */
public record AnswerRequest(
        LocalUser user, Autoresponder autoresponder, Incoming incoming, AnswerStyle style, Instant now) {
    public AnswerRequest {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(autoresponder, "autoresponder");
        Objects.requireNonNull(incoming, "incoming");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(now, "now");
    }
}
