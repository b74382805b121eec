package org.pillarbox.filter.rate;

import java.util.Objects;
import org.pillarbox.api.mail.Reply;

/**
 * A limit that was reached.
 *
 * @param sender by whom
 * @param recipients whether it is one of recipients, else of messages
 * @param hourly whether it is the hour's, else the minute's
 * @param limit the limit
 */
public record Excess(Sender sender, boolean recipients, boolean hourly, int limit) {
    public Excess {
        Objects.requireNonNull(sender, "sender");
    }

    /** What the client hears: what the limit is, and when to try again. */
    public Reply reply() {
        return Reply.of(
                450,
                "4.7.1",
                "Too many " + what() + ": at most " + limit + (hourly ? " an hour" : " a minute") + " from one "
                        + (sender.user() ? "user" : "address") + ", try again "
                        + (hourly ? "in an hour" : "in a minute"));
    }

    /** In words for logs. */
    public String described() {
        return what() + ", more than " + limit + (hourly ? " an hour" : " a minute");
    }

    private String what() {
        return recipients ? "recipients" : "messages";
    }
}
