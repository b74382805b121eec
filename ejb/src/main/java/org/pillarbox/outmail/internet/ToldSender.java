package org.pillarbox.outmail.internet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ReturnAddress;

/** Tells a relay the sender that the page names (manual 6.4.2.2); the queue keeps the one that a message came by. */
final class ToldSender {
    private final ReturnAddress page;
    private final LocalMailSettings here;

    ToldSender(ReturnAddress page, LocalMailSettings here) {
        this.page = page;
        this.here = here;
    }

    /** The envelope to be told. What has no sender keeps none: a report must never be answered by another (RFC 5321 section 4.5.5). */
    Envelope of(Envelope envelope) {
        Optional<Address> sender = envelope.reversePath().address();
        boolean changes =
                switch (page.change()) {
                    case NONE -> false;
                    case ALWAYS -> sender.isPresent();
                    case FOREIGN ->
                        sender.filter(address -> !here.serves(address)).isPresent();
                };
        if (!changes) {
            return envelope;
        }
        List<EnvelopeRecipient> recipients =
                envelope.recipients().stream().map(ToldSender::withoutSuccess).toList();
        return envelope.withRecipients(recipients).under(ReversePath.of(address()));
    }

    private Address address() {
        int at = page.address().lastIndexOf('@');
        return new Address(page.address().substring(0, at), page.address().substring(at + 1));
    }

    /**
     * Who asked to hear of a success is told by this server that the message went on, as his address is known to nobody behind it; who
     * asked for nothing else is not to be reported of to the other address.
     */
    private static EnvelopeRecipient withoutSuccess(EnvelopeRecipient recipient) {
        if (!recipient.notifications().contains(DsnNotify.SUCCESS)) {
            return recipient;
        }
        Set<DsnNotify> rest = EnumSet.copyOf(recipient.notifications());
        rest.remove(DsnNotify.SUCCESS);
        return new EnvelopeRecipient(
                recipient.address(), rest.isEmpty() ? Set.of(DsnNotify.NEVER) : rest, recipient.originalRecipient());
    }
}
