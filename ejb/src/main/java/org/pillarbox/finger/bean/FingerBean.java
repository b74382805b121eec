package org.pillarbox.finger.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.directory.StoredFingerTexts;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.WaitingMessages;
import org.pillarbox.finger.Finger;
import org.pillarbox.finger.UsersTold;
import org.pillarbox.settings.Settings;

/** Tells of this server's users. */
@ApplicationScoped
public class FingerBean implements Finger {
    @Inject
    private UserDirectory users;

    @Inject
    private StoredFingerTexts texts;

    @Inject
    private WaitingMessages waiting;

    @Inject
    private AddressBook book;

    @Inject
    private Settings settings;

    private UsersTold told;

    @PostConstruct
    void open() {
        told = new UsersTold(users, texts, waiting, book, settings, Clock.systemUTC());
    }

    @Override
    public boolean mayAsk(String address) {
        return told.mayAsk(address);
    }

    @Override
    public Optional<String> tell(String userName, boolean verbose) {
        return told.tell(userName, verbose);
    }

    /** For the administrators' door beside this one. */
    public Optional<String> preview(String template, String userName, boolean verbose) {
        return told.preview(template, userName, verbose);
    }
}
