package org.pillarbox.protocol.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;

/**
 * What is known of the message being handed in, from MAIL to its end (RFC 5321 §3.3).
 *
 * @param envelope empty outside of a transaction
 * @param chunks the message as far as BDAT has brought it (RFC 3030)
 */
record Transaction(Optional<Envelope> envelope, Optional<ChunkedMessage> chunks) {
    /** Room for a hundred of the longest recipients (RFC 5321 §4.5.3.1.8), and for thousands of the usual ones. */
    static final int RECIPIENT_OCTETS = 128 << 10;

    /** No transaction. */
    static final Transaction NONE = new Transaction(Optional.empty(), Optional.empty());

    static Transaction of(Envelope envelope) {
        return new Transaction(Optional.of(envelope), Optional.empty());
    }

    Transaction with(EnvelopeRecipient recipient) {
        List<EnvelopeRecipient> all = new ArrayList<>(recipients());
        all.add(recipient);
        return new Transaction(envelope.map(e -> e.withRecipients(all)), chunks);
    }

    Transaction with(ChunkedMessage message) {
        return new Transaction(envelope, Optional.of(message));
    }

    /** Whether the recipients with this one are few enough, in all their octets, to be kept for as long as it takes. */
    boolean hasRoomFor(EnvelopeRecipient recipient) {
        return recipients().stream().mapToInt(Transaction::octets).sum() + octets(recipient) <= RECIPIENT_OCTETS;
    }

    private static int octets(EnvelopeRecipient recipient) {
        Address address = recipient.address();
        return address.localPart().length()
                + address.domain().length()
                + recipient.originalRecipient().map(String::length).orElse(0);
    }

    List<EnvelopeRecipient> recipients() {
        return envelope.map(Envelope::recipients).orElse(List.of());
    }
}
