package org.pillarbox.message.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.api.mail.Address;

/** Puts other addresses in the place of some in a header; all other bytes of the fields stay. */
final class AddressFieldEdit {
    private static final int LONGEST_LINE = 998;
    private static final String FOLD = "\r\n ";

    private final List<String> fields;
    private final Function<Address, Optional<Mailbox>> others;

    /**
     * Changes these fields.
     *
     * @param fields in lower case
     * @param others what stands for an address; empty where it stays. A name, when there is one, replaces the one in the header
     */
    AddressFieldEdit(List<String> fields, Function<Address, Optional<Mailbox>> others) {
        this.fields = fields;
        this.others = others;
    }

    void apply(HeaderEdits header) {
        fields.forEach(name -> header.change(name, this::changed));
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
            Optional<Mailbox> other = entry.address(raw).flatMap(others);
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
