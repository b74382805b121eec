package org.pillarbox.routing.outgoing;

import java.util.HashMap;
import java.util.Map;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.edit.SenderAttributes;

/** What the address book says of a user, over what the directory knows of everybody (manual 4.3.4.3). */
public final class AddressBookAttributes implements AttributeSource {
    private final AddressBook book;
    private final AttributeSource directory;

    public AddressBookAttributes(AddressBook book, AttributeSource directory) {
        this.book = book;
        this.directory = directory;
    }

    @Override
    public SenderAttributes of(LocalUser user) {
        Map<String, String> values = new HashMap<>(directory.of(user).values());
        book.typed(user.id()).forEach((field, value) -> field.attributes()
                .forEach(name -> values.put(name, value.replace("\n", ", "))));
        return new SenderAttributes(values);
    }
}
