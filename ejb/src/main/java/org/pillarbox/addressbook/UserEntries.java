package org.pillarbox.addressbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Users' entries, in the caller's transaction: takes the turn, checks, stores, audits, announces. */
public final class UserEntries {
    private final StoredEntries stored;
    private final UserDirectory users;
    private final Settings settings;
    private final AuditLog audit;
    private final Consumer<EntryChanged> announce;

    public UserEntries(
            StoredEntries stored,
            UserDirectory users,
            Settings settings,
            AuditLog audit,
            Consumer<EntryChanged> announce) {
        this.stored = stored;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.announce = announce;
    }

    /** See {@link AddressBookAdministration#find}. */
    public Optional<UserEntry> find(String name) {
        return users.find(name).map(user -> {
            Map<EntryField, String> values = given(user);
            values.putAll(stored.find(user.id()));
            return new UserEntry(user.id(), user.name().value(), values);
        });
    }

    /** See {@link AddressBookAdministration#change}. */
    public void change(UserEntry wanted) {
        LocalUser user = users.find(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        Map<EntryField, String> values = checked(wanted);
        // What is the same as without any entry stays made of the user's name.
        given(user).forEach(values::remove);
        long change = stored.nextChange();
        Map<EntryField, String> before = stored.find(user.id());
        if (!before.equals(values)) {
            stored.save(user.id(), values);
            audit.record("user.addressbook", user.name().value(), changes(before, values));
        }
        announce.accept(new EntryChanged(change, user.id(), values));
    }

    /** What everybody has without being asked. */
    private Map<EntryField, String> given(LocalUser user) {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        String name = user.name().value();
        values.put(EntryField.DISPLAY_NAME, name);
        values.put(
                EntryField.EMAIL,
                new Address(name, settings.get(LocalMailSettings.class).defaultDomain()).toString());
        return values;
    }

    private static Map<EntryField, String> checked(UserEntry wanted) {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        wanted.values().forEach((field, typed) -> {
            String value = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (value.length() > EntryField.LONGEST) {
                throw new InvalidUser(box(field), "At most " + EntryField.LONGEST + " characters");
            }
            if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(c == '\n' && field.hasLines()))) {
                throw new InvalidUser(box(field), "This has characters that nobody can read");
            }
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        });
        Optional.ofNullable(values.get(EntryField.EMAIL))
                .filter(mail -> RouteTarget.parse(mail)
                        .filter(RouteTarget.Mail.class::isInstance)
                        .isEmpty())
                .ifPresent(mail -> {
                    throw new InvalidUser(
                            box(EntryField.EMAIL), "\"" + mail + "\" is no plain address such as ann@example.org");
                });
        Optional.ofNullable(values.get(EntryField.URL))
                .filter(url ->
                        !url.regionMatches(true, 0, "http://", 0, 7) && !url.regionMatches(true, 0, "https://", 0, 8))
                .ifPresent(url -> {
                    throw new InvalidUser(box(EntryField.URL), "An address of the web begins with http:// or https://");
                });
        return values;
    }

    /** The box of the page. */
    static String box(EntryField field) {
        return field.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** People's addresses are no matter for a log: it says which boxes changed. */
    private static String changes(Map<EntryField, String> before, Map<EntryField, String> after) {
        List<String> changed = new ArrayList<>();
        for (EntryField field : EntryField.values()) {
            if (!Optional.ofNullable(before.get(field)).equals(Optional.ofNullable(after.get(field)))) {
                changed.add(field.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return "changed: " + String.join(", ", changed);
    }
}
