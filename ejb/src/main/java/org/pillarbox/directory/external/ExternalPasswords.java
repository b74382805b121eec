package org.pillarbox.directory.external;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Protocol;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.Settings;

/**
 * Asks the external directory about a password that is not the stored one (manual 4.3.1.3). Somebody it cannot be asked about
 * costs the same: a name and a password made up for the occasion are tried, so that nobody learns from the time who has an
 * account here. Thread safe.
 */
public final class ExternalPasswords {
    private static final int LONGEST = 256;
    private static final int MADE_UP_BITS = 120;

    /** What became of a question. */
    public enum Answer {
        /** Only the stored password counts. */
        NOT_ASKED,
        ACCEPTED,
        REFUSED,
        /** Nobody can say; that is no wrong password. */
        UNAVAILABLE
    }

    private final Settings settings;
    private final ExternalDirectory directory;
    private final DirectoryGate gate;
    private final SecureRandom random = new SecureRandom();
    private DirectorySettings known = DirectorySettings.NONE;

    public ExternalPasswords(Settings settings, ExternalDirectory directory, Clock clock) {
        this.settings = settings;
        this.directory = directory;
        this.gate = new DirectoryGate(clock);
    }

    /** Asks about a password of a user, who may be unknown here, at this door. */
    public Answer ask(Optional<Account> account, Protocol door, String password) {
        DirectorySettings now = settings.get(DirectorySettings.class);
        // A bind with an empty password proves nothing (RFC 4513 §5.1.2), and a NUL ends a password in some servers.
        if (!now.allowPasswords()
                || !now.isSetUp()
                || password.isEmpty()
                || password.length() > LONGEST
                || password.indexOf('\0') >= 0) {
            return Answer.NOT_ASKED;
        }
        follow(now);
        Optional<Account> meant = account.filter(
                user -> door != Protocol.WEB || user.passwords().web().isEmpty());
        try {
            if (meant.isEmpty()) {
                gate.ask(() ->
                        directory.accepts(now, new DirectoryName(now.lookup().defaultDomain(), madeUp()), madeUp()));
                return Answer.REFUSED;
            }
            DirectoryName name = DirectoryName.of(meant.get(), now.lookup().defaultDomain());
            return gate.ask(() -> directory.accepts(now, name, password)) ? Answer.ACCEPTED : Answer.REFUSED;
        } catch (DirectoryUnavailable e) {
            return Answer.UNAVAILABLE;
        }
    }

    /** Whether what it accepts replaces the stored password. */
    public boolean isCaching() {
        return settings.get(DirectorySettings.class).cachePasswords();
    }

    private synchronized void follow(DirectorySettings now) {
        if (!now.equals(known)) {
            known = now;
            gate.reset();
        }
    }

    private String madeUp() {
        return new BigInteger(MADE_UP_BITS, random).setBit(MADE_UP_BITS).toString(Character.MAX_RADIX);
    }
}
