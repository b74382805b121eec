package org.pillarbox.routing;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.LocalUser;

/**
 * A recipient during routing.
 *
 * @param given as it stood in the envelope
 * @param address as the steps have it now
 * @param user whom the address means, once a step has found out
 */
public record Recipient(EnvelopeRecipient given, Address address, Optional<LocalUser> user) {
    public Recipient {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(user, "user");
    }

    /** A recipient that no step has seen. */
    public static Recipient of(EnvelopeRecipient given) {
        return new Recipient(given, given.address(), Optional.empty());
    }

    /** The same with another address. */
    public Recipient at(Address other) {
        return new Recipient(given, other, user);
    }

    /** The same, known to mean this user. */
    public Recipient meaning(LocalUser who) {
        return new Recipient(given, address, Optional.of(who));
    }
}
