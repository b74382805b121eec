package org.pillarbox.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.secret.Passwords;

/**
 * A user as the log-in sees one, with the settings that hold: its own and its group's put together. Stays inside this feature;
 * others get a {@link LocalUser}.
 *
 * @param id never used again
 * @param name as stored
 * @param administrator whether the console is open to it
 * @param passwords what is kept of its passwords
 * @param lockedUntil when the lock that holds or held it ends
 * @param denied what it must not log in by
 * @param internet mail to and from the outside
 * @param quotaMegabytes how large its mailbox should grow; 0 for no quota
 * @param advanced what the Advanced page says, without its long texts
 * @param routes where its mail goes besides its mailbox, or instead
 * @param membership what it has of its groups
 */
public record Account(
        long id,
        UserName name,
        boolean administrator,
        Passwords passwords,
        Optional<Instant> lockedUntil,
        Set<Protocol> denied,
        InternetMail internet,
        int quotaMegabytes,
        AdvancedSettings advanced,
        Routes routes,
        Membership membership) {
    private static final long MEGABYTE = 1024 * 1024;

    public Account {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(passwords, "passwords");
        Objects.requireNonNull(lockedUntil, "lockedUntil");
        Objects.requireNonNull(internet, "internet");
        Objects.requireNonNull(advanced, "advanced");
        Objects.requireNonNull(routes, "routes");
        Objects.requireNonNull(membership, "membership");
        denied = Set.copyOf(denied);
    }

    /** Whether it may log in by this. */
    public boolean permits(Protocol protocol) {
        return membership.enabled() && !denied.contains(protocol);
    }

    /** Whether it administers, and may log in where that is done. */
    boolean opensConsole() {
        return administrator && permits(Protocol.WEB);
    }

    /** Whether the lockout policy holds it now. */
    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    long quotaBytes() {
        return quotaMegabytes * MEGABYTE;
    }

    LocalUser user() {
        return new LocalUser(id, name, administrator);
    }
}
