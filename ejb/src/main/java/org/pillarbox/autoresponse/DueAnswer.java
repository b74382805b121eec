package org.pillarbox.autoresponse;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.store.ContentId;

/**
 * A message that has come into a mailbox whose user has an autoresponder, and for which it is to be found out whether and what is
 * answered.
 *
 * @param content the message
 * @param userId whose mailbox
 * @param sender its reverse path, which is never null: nothing is answered to the null one
 * @param recipient the address by which it came to the user
 * @param given the address that the sender gave, where that means this user alone, such as an alias
 */
public record DueAnswer(ContentId content, long userId, Address sender, Address recipient, Optional<Address> given) {
    private static final String OCCASION = "answer ";

    public DueAnswer {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(given, "given");
    }

    /** The occasion of the answer, see {@link org.pillarbox.message.Letter}: the same at each try. */
    public String occasion() {
        return OCCASION + content + " " + userId;
    }
}
