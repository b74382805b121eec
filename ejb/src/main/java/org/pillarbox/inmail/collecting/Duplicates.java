package org.pillarbox.inmail.collecting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.HeaderFields;

/** Copies that a provider has put into one mailbox, one for each recipient (manual 21.16.3). Of one session only. */
final class Duplicates {
    private record Signature(
            Optional<String> from,
            Optional<String> date,
            Optional<String> subject,
            Optional<String> messageId,
            List<Address> recipients) {}

    private final boolean wanted;
    private final boolean messageIdsIgnored;
    private final Set<Signature> taken = new HashSet<>();

    Duplicates(boolean wanted, boolean messageIdsIgnored) {
        this.wanted = wanted;
        this.messageIdsIgnored = messageIdsIgnored;
    }

    /** Whether one like it is here. */
    boolean contains(HeaderFields header, List<Address> recipients) {
        return wanted && taken.contains(signature(header, recipients));
    }

    /** One is here. */
    void add(HeaderFields header, List<Address> recipients) {
        if (wanted) {
            taken.add(signature(header, recipients));
        }
    }

    private Signature signature(HeaderFields header, List<Address> recipients) {
        return new Signature(
                header.from(),
                header.date(),
                header.subject(),
                messageIdsIgnored ? Optional.empty() : header.messageId(),
                recipients);
    }
}
