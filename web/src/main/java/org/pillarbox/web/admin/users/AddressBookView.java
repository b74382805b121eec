package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.addressbook.AddressBookAdministration;
import org.pillarbox.addressbook.EntryField;
import org.pillarbox.addressbook.UserEntry;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Address Book page (manual 4.2.3.6). */
@Named("userAddressBookView")
@ViewScoped
public class AddressBookView extends UserPage<UserEntry> {
    private static final long serialVersionUID = 1L;

    @Inject
    AddressBookAdministration book;

    private long id;
    private String name = "";
    private final Map<String, String> boxes = new HashMap<>();

    @Override
    Optional<UserEntry> find(String name) {
        return book.find(name);
    }

    @Override
    void show(UserEntry entry) {
        id = entry.id();
        name = entry.name();
        for (EntryField field : EntryField.values()) {
            boxes.put(field.name(), entry.values().getOrDefault(field, ""));
        }
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(book.change(wanted())))) {
            Submission.done(Texts.of("addressbook.saved", name));
        }
    }

    private UserEntry wanted() {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            Optional.ofNullable(boxes.get(field.name())).ifPresent(value -> values.put(field, value));
        }
        return new UserEntry(id, name, values);
    }

    /** What stands in the boxes, by the names of {@link EntryField}. */
    public Map<String, String> getBoxes() {
        return boxes;
    }

    public String getName() {
        return name;
    }

    public int getLongest() {
        return EntryField.LONGEST;
    }
}
