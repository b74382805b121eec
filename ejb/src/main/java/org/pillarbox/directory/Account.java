package org.pillarbox.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.directory.secret.Passwords;

/**
 * A user as the log-in sees one. Stays inside this feature; others get a {@link LocalUser}.
 *
 * @param id never used again
 * @param name as stored
 * @param administrator whether the console is open to it
 * @param passwords what is kept of its passwords
 * @param lockedUntil when the lock that holds or held it ends
 */
public record Account(
        long id, UserName name, boolean administrator, Passwords passwords, Optional<Instant> lockedUntil) {
    public Account {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(passwords, "passwords");
        Objects.requireNonNull(lockedUntil, "lockedUntil");
    }

    /** Whether the lockout policy holds it now. */
    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    LocalUser user() {
        return new LocalUser(id, name, administrator);
    }
}
