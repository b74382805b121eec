package org.pillarbox.finger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.StoredFingerTexts;
import org.pillarbox.directory.WaitingMessages;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** What the rooms below know of one user; the database is asked once for each thing, when a template wants it. */
final class ToldOfUser implements Told {
    private static final long NOT_COUNTED = -1;

    private final LocalUser user;
    private final StoredFingerTexts stored;
    private final WaitingMessages waiting;
    private final AddressBook book;
    private final Settings settings;
    private long messages = NOT_COUNTED;
    private Optional<FingerTexts> texts = Optional.empty();

    ToldOfUser(LocalUser user, StoredFingerTexts stored, WaitingMessages waiting, AddressBook book, Settings settings) {
        this.user = user;
        this.stored = stored;
        this.waiting = waiting;
        this.book = book;
        this.settings = settings;
    }

    @Override
    public String id() {
        return user.name().value();
    }

    @Override
    public long messages() {
        if (messages == NOT_COUNTED) {
            messages = waiting.of(user.id());
        }
        return messages;
    }

    @Override
    public String plan() {
        return texts().plan();
    }

    @Override
    public String information() {
        return texts().information();
    }

    private FingerTexts texts() {
        if (texts.isEmpty()) {
            texts = Optional.of(stored.find(user.id()));
        }
        return texts.get();
    }

    @Override
    public Optional<String> attribute(String name) {
        Map<String, String> values = new HashMap<>();
        values.put("cn", id());
        values.put("displayname", id());
        values.put("uid", id());
        values.put(
                "mail", new Address(id(), settings.get(LocalMailSettings.class).defaultDomain()).toString());
        book.typed(user.id()).forEach((field, value) -> field.attributes()
                .forEach(attribute -> values.put(attribute, value.replace("\n", ", "))));
        return Optional.ofNullable(values.get(name));
    }
}
