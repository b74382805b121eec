package org.pillarbox.store.inbox;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.Durability;
import org.pillarbox.store.MessageAdministration.Transfer;
import org.pillarbox.store.MessageAdministration.Transferred;
import org.pillarbox.store.inbox.Inboxes.Original;

/**
 * Hands messages in anew for another user, so that this user's rules apply, and then deletes them where they are to be moved. Of a
 * move that broke off between the two, the second try is for the same occasion: what is handed in again is dropped.
 */
public final class RoutedTransfer {
    private static final String MOVE = "move ";

    private final Inboxes inboxes;
    private final Submission submission;
    private final Durability durability;
    private final Clock clock;

    public RoutedTransfer(Inboxes inboxes, Submission submission, Durability durability, Clock clock) {
        this.inboxes = inboxes;
        this.submission = submission;
        this.durability = durability;
        this.clock = clock;
    }

    /** Whether a letter for this occasion is a moved message, whose original is gone. */
    public static boolean isMove(String occasion) {
        return occasion.startsWith(MOVE);
    }

    /**
     * Transfers what can be.
     *
     * @param administrator who gets back what cannot be delivered
     * @param to the user who is named
     */
    public Transferred run(Transfer transfer, Address administrator, LocalUser to) {
        // A database that forgot this UID would give the message another, and a second try another occasion.
        durability.sync();
        Address recipient = new Address(to.name().value(), administrator.domain());
        Set<Long> handedIn = new LinkedHashSet<>();
        Optional<String> failure = Optional.empty();
        for (Original original : inboxes.originals(transfer.userId(), transfer.ids())) {
            try {
                String occasion = occasion(original, transfer, to);
                submission.submit(
                        ResentLetter.of(original.content(), administrator, recipient, occasion, clock.instant()));
                handedIn.add(original.id());
            } catch (IOException e) {
                failure = Optional.of(e.toString());
            }
        }
        if (!transfer.keep() && !handedIn.isEmpty()) {
            inboxes.delete(transfer.userId(), handedIn);
            durability.sync();
        }
        return new Transferred(handedIn.size(), failure);
    }

    /** A message is moved to a user once; it may be copied as often as is wished. */
    private static String occasion(Original original, Transfer transfer, LocalUser to) {
        return transfer.keep() ? "copy " + UUID.randomUUID() : MOVE + original.place() + " to " + to.id();
    }
}
