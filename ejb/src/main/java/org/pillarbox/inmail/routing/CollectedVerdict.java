package org.pillarbox.inmail.routing;

import java.util.List;
import java.util.Objects;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.acceptance.FindingsDraft;

/**
 * For whom a collected message is.
 *
 * @param sender to whom reports go
 * @param recipients at least one, see {@link CollectedWay}
 * @param way how they were found
 * @param notes what there is to tell of the search
 */
public record CollectedVerdict(ReversePath sender, List<Address> recipients, CollectedWay way, List<Trace.Step> notes) {
    public CollectedVerdict {
        Objects.requireNonNull(sender, "sender");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(way, "way");
        notes = List.copyOf(notes);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message for nobody would vanish");
        }
    }

    /** The envelope with which the message is handed in. */
    public Envelope envelope() {
        return Envelope.from(sender)
                .withRecipients(recipients.stream().map(EnvelopeRecipient::of).toList());
    }

    /** Tells what goes with the message. */
    public void into(FindingsDraft found) {
        notes.forEach(note -> found.note(note.name(), note.text()));
        found.collected(way);
    }
}
