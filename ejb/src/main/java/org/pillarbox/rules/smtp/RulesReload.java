package org.pillarbox.rules.smtp;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpRulesSettings;

/**
 * Takes the rules over from their file when it was changed from outside: at the server's first connection, at each one where the settings
 * say so, and when an administrator asks (manual 11.3.1). What cannot be read leaves the rules as they are. Thread safe.
 */
public final class RulesReload {
    private static final String SOURCE = "SMTP rules";
    private static final String NAME = "SMTPRULES.TXT";

    private final RulesFile file;
    private final Settings settings;
    private final Consumer<SmtpRulesSettings> save;
    private final ErrorLog errors;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<String> looked = Optional.empty();

    /**
     * @param save stores on the server's own account
     * @param errors hears of files that cannot be taken over, once for each
     */
    public RulesReload(RulesFile file, Settings settings, Consumer<SmtpRulesSettings> save, ErrorLog errors) {
        this.file = file;
        this.settings = settings;
        this.save = save;
        this.errors = errors;
    }

    /** A client has connected. Where another one's connection is at it already, nobody waits. */
    public void connected() {
        boolean first = looked.isEmpty();
        if ((first || settings.get(SmtpRulesSettings.class).loadOnEachConnection()) && reading.tryLock()) {
            try {
                lookAgain();
            } finally {
                reading.unlock();
            }
        }
    }

    private void lookAgain() {
        String stamp = file.stamp();
        if (looked.filter(stamp::equals).isPresent()) {
            return;
        }
        looked = Optional.of(stamp);
        try {
            reload(save);
        } catch (InvalidSetting refused) {
            errors.error(SOURCE, NAME + " is not taken over, the rules stay as they are: " + refused.getMessage());
        }
    }

    /**
     * Takes the file over, if somebody else has changed it.
     *
     * @param store how to save the settings
     * @return whether there was something to take over
     * @throws InvalidSetting naming the lines in error; the rules stay as they are
     */
    public boolean reload(Consumer<SmtpRulesSettings> store) {
        try {
            Optional<String> text = file.changed();
            if (text.isPresent()) {
                store.accept(settings.get(SmtpRulesSettings.class).withRules(text.get()));
                file.taken(text.get());
            }
            return text.isPresent();
        } catch (IOException unreadable) {
            throw new InvalidSetting(
                    SmtpRules.FIELD, "The file " + NAME + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The rules were saved: the file says so, too. */
    public void saved(SmtpRulesSettings now) {
        try {
            file.write(now.rules());
        } catch (IOException unwritable) {
            errors.error(SOURCE, NAME + " could not be written: " + unwritable.getMessage());
        }
    }
}
