package org.pillarbox.finger;

import java.time.Clock;
import java.util.Optional;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.directory.StoredFingerTexts;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.WaitingMessages;
import org.pillarbox.settings.FingerSettings;
import org.pillarbox.settings.Settings;

/** Tells of users by the template in force, or by another. */
public final class UsersTold implements Finger, FingerPreview {
    private final UserDirectory users;
    private final StoredFingerTexts texts;
    private final WaitingMessages waiting;
    private final AddressBook book;
    private final Settings settings;
    private final Curiosity curiosity;

    public UsersTold(
            UserDirectory users,
            StoredFingerTexts texts,
            WaitingMessages waiting,
            AddressBook book,
            Settings settings,
            Clock clock) {
        this.users = users;
        this.texts = texts;
        this.waiting = waiting;
        this.book = book;
        this.settings = settings;
        this.curiosity = new Curiosity(clock);
    }

    @Override
    public boolean mayAsk(String address) {
        return curiosity.mayAsk(address);
    }

    @Override
    public Optional<String> tell(String userName, boolean verbose) {
        return preview(settings.get(FingerSettings.class).template(), userName, verbose);
    }

    @Override
    public Optional<String> preview(String template, String userName, boolean verbose) {
        return users.find(userName).map(user -> new FingerTemplate(new FingerSettings(template).template())
                .tell(new ToldOfUser(user, texts, waiting, book, settings), verbose));
    }
}
