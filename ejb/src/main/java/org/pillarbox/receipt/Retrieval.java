package org.pillarbox.receipt;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.Maildrops;

/**
 * A message that a user's mail program has collected.
 *
 * @param userId from whose mailbox
 * @param source which content it is and where it came from; asked only when it matters
 * @param message with the fields that the delivery put in front
 */
public record Retrieval(long userId, Supplier<Optional<Maildrops.Source>> source, Content message) {
    public Retrieval {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
    }
}
