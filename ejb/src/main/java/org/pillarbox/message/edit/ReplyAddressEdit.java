package org.pillarbox.message.edit;

import java.util.List;
import java.util.Set;

/** Puts Internet reply addresses in the place of local users' addresses; all other bytes of the fields stay. */
final class ReplyAddressEdit {
    /** These fields and no others (manual 4.2.3.4.2). */
    static final List<String> FIELDS = List.of("to", "from", "reply-to", "cc", "sender", "return-receipt-to");

    /** All that holds a mailbox or several, for whoever writes such a field. */
    static final Set<String> ADDRESS_FIELDS = Set.of(
            "to",
            "from",
            "reply-to",
            "cc",
            "bcc",
            "sender",
            "return-receipt-to",
            "disposition-notification-to",
            "errors-to",
            "resent-from",
            "resent-to",
            "resent-cc",
            "resent-sender");

    private final ReplyAddresses addresses;

    ReplyAddressEdit(ReplyAddresses addresses) {
        this.addresses = addresses;
    }

    void apply(HeaderEdits header) {
        new AddressFieldEdit(FIELDS, addresses::of).apply(header);
    }
}
