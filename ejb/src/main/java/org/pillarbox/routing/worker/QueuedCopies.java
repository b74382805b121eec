package org.pillarbox.routing.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.queue.Waiting;

/**
 * What of one message goes into the outgoing queue: each address once for each server that it is to go to. Where a copy that a
 * user's settings made and the sender's own recipient meet, the sender's own counts: he hears of it, and it goes out as he
 * wrote to it.
 */
final class QueuedCopies {
    private final Map<String, Waiting> copies = new LinkedHashMap<>(0);

    /** Whether this is the first for its address and server. */
    boolean add(Waiting copy) {
        String key = copy.recipient().address().localPart() + "@"
                + copy.recipient().address().domainKey() + " " + copy.host();
        return copies.merge(key, copy, QueuedCopies::both) == copy;
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    /** @param urgent whether the message is urgent; not asked while there is no copy */
    List<Waiting> list(BooleanSupplier urgent) {
        return !isEmpty() && urgent.getAsBoolean()
                ? copies.values().stream().map(Waiting::asUrgent).toList()
                : List.copyOf(copies.values());
    }

    private static Waiting both(Waiting first, Waiting next) {
        EnvelopeRecipient recipient = isSilent(first) && !isSilent(next) ? next.recipient() : first.recipient();
        Waiting form = !first.prefix().isEmpty() && next.prefix().isEmpty() ? next : first;
        return new Waiting(
                first.content(),
                form.envelope(),
                recipient,
                first.subject(),
                form.size(),
                first.queued(),
                form.edit(),
                form.prefix(),
                first.host());
    }

    private static boolean isSilent(Waiting copy) {
        return copy.recipient().notifications().equals(Set.of(DsnNotify.NEVER));
    }
}
