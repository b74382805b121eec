package org.pillarbox.directory.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.pillarbox.directory.privacy.MessageSecurity.Answer;
import org.pillarbox.directory.secret.ScramVerifier;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.MessageSecuritySettings;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Judges passwords of Message Security. Guessing is slow: whoever tries is an administrator and has time. Thread safe. */
public final class MessagePassword {
    static final int MOST_WRONG = 5;
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Settings settings;
    private final SecureRandom random;
    private final Clock clock;
    private final Deque<Instant> wrong = new ArrayDeque<>();

    /** On the settings in force. */
    public MessagePassword(Settings settings, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** What is kept of the password; off when there is none. */
    public MessageSecuritySettings kept() {
        return settings.get(MessageSecuritySettings.class);
    }

    /** Judges a password; while Message Security is off, none is right. */
    public Answer judge(String password) {
        // Counted as wrong before it is known, so that many tries at once are not all the first one.
        if (!reserve()) {
            return Answer.TOO_MANY_WRONG;
        }
        // Not below the lock: this takes milliseconds on purpose.
        boolean right = kept().isOn() && ScramVerifier.parse(kept().verifier()).matches(password);
        if (right) {
            forgive();
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    /**
     * What is to be kept of a new password.
     *
     * @throws InvalidSetting naming {@code replacement} when it is shorter than users' passwords may be, or far too long
     */
    public MessageSecuritySettings of(String password) {
        int shortest = settings.get(SecuritySettings.class).minPasswordLength();
        if (password.codePointCount(0, password.length()) < shortest) {
            throw new InvalidSetting("replacement", "The password must have at least " + shortest + " characters");
        }
        if (password.length() > 1024) {
            throw new InvalidSetting("replacement", "The password is too long");
        }
        return new MessageSecuritySettings(ScramVerifier.of(password, random).toText());
    }

    private synchronized boolean reserve() {
        Instant now = clock.instant();
        while (!wrong.isEmpty() && wrong.peekFirst().isBefore(now.minus(PAUSE))) {
            wrong.removeFirst();
        }
        if (wrong.size() >= MOST_WRONG) {
            return false;
        }
        wrong.addLast(now);
        return true;
    }

    private synchronized void forgive() {
        wrong.clear();
    }
}
