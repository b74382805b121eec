package org.pillarbox.addressbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.pillarbox.directory.external.PeopleImported;

/** Makes first and last names of full names, in the caller's transaction. */
public final class FullNames {
    private final StoredEntries stored;
    private final Consumer<EntryChanged> announce;

    public FullNames(StoredEntries stored, Consumer<EntryChanged> announce) {
        this.stored = stored;
        this.announce = announce;
    }

    /** Stores what the full names say; people without one are left out. */
    public void store(PeopleImported imported) {
        imported.people().forEach(person -> {
            Map<EntryField, String> names = parts(person.fullName());
            if (!names.isEmpty()) {
                long change = stored.nextChange();
                stored.save(person.user().id(), names);
                announce.accept(new EntryChanged(change, person.user().id(), names));
            }
        });
    }

    /** {@code Smith, Ann} has the last name first; else the last word is it. A single word is a first name. */
    static Map<EntryField, String> parts(String fullName) {
        String line = fullName.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll(" +", " ");
        int comma = line.indexOf(',');
        int space = line.lastIndexOf(' ');
        Map<EntryField, String> names = new EnumMap<>(EntryField.class);
        if (comma > 0) {
            put(names, EntryField.LAST_NAME, line.substring(0, comma));
            put(names, EntryField.FIRST_NAME, line.substring(comma + 1));
        } else {
            put(names, EntryField.FIRST_NAME, space < 0 ? line : line.substring(0, space));
            put(names, EntryField.LAST_NAME, space < 0 ? "" : line.substring(space + 1));
        }
        return names;
    }

    private static void put(Map<EntryField, String> names, EntryField field, String text) {
        String name = text.strip();
        if (!name.isEmpty()) {
            names.put(field, name.length() > EntryField.LONGEST ? name.substring(0, EntryField.LONGEST) : name);
        }
    }
}
