package org.pillarbox.message.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;

/** Gives the addresses of a header the domains by which the Internet knows them (manual 12.2); names stay. */
final class DomainMappingEdit {
    /** All that tell who wrote and who is written to. */
    static final List<String> FIELDS = List.of(
            "to",
            "cc",
            "bcc",
            "from",
            "sender",
            "reply-to",
            "return-receipt-to",
            "disposition-notification-to",
            "resent-to",
            "resent-cc",
            "resent-bcc",
            "resent-from",
            "resent-sender",
            "resent-reply-to");

    private final UnaryOperator<Address> domains;

    DomainMappingEdit(UnaryOperator<Address> domains) {
        this.domains = domains;
    }

    void apply(HeaderEdits header) {
        new AddressFieldEdit(FIELDS, this::other).apply(header);
    }

    private Optional<Mailbox> other(Address address) {
        return Optional.of(domains.apply(address))
                .filter(mapped -> !mapped.equals(address))
                .map(mapped -> new Mailbox("", mapped));
    }
}
