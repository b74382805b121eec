package org.pillarbox.message.edit;

import java.util.List;
import java.util.Optional;
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

    private static final int LONGEST_LINE = 998;
    private static final String FOLD = "\r\n ";

    private final ReplyAddresses addresses;

    ReplyAddressEdit(ReplyAddresses addresses) {
        this.addresses = addresses;
    }

    void apply(HeaderEdits header) {
        FIELDS.forEach(name -> header.change(name, this::changed));
    }

    private HeaderField changed(HeaderField field) {
        Optional<AddressList> list = AddressList.parse(field.raw(), field.colon() + 1);
        if (list.isEmpty()) {
            return field;
        }
        String raw = replaced(field.raw(), list.get(), "");
        boolean tooLong = raw.lines().anyMatch(line -> line.length() > LONGEST_LINE);
        return new HeaderField(field.start(), tooLong ? replaced(field.raw(), list.get(), FOLD) : raw, field.colon());
    }

    private String replaced(String raw, AddressList list, String fold) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (AddressList.Entry entry : list.entries()) {
            Optional<Mailbox> other = entry.address(raw).flatMap(addresses::of);
            if (other.isPresent()) {
                boolean named = !other.get().name().isEmpty();
                String address = other.get().address().toString();
                String text = !named ? address : EncodedWords.phrase(other.get().name()) + " <" + address + ">";
                out.append(raw, copied, entry.start()).append(fold);
                out.append(named ? "" : raw.substring(entry.start(), entry.addressStart()));
                out.append(text);
                copied = named ? entry.end() : entry.addressEnd();
            }
        }
        return out.append(raw, copied, raw.length()).toString();
    }
}
