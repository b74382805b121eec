package org.pillarbox.api.mail;

import java.util.Objects;
import java.util.Optional;

/**
 * The address in {@code MAIL FROM}: where reports about a message go (RFC 5321 §4.1.1.2). The null path {@code <>} is
 * that of reports themselves, to which nothing is ever answered.
 *
 * @param address empty for the null path
 */
public record ReversePath(Optional<Address> address) {
    /** The null path {@code <>}. */
    public static final ReversePath NULL = new ReversePath(Optional.empty());

    public ReversePath {
        Objects.requireNonNull(address, "address");
    }

    /** A path to an address. */
    public static ReversePath of(Address address) {
        return new ReversePath(Optional.of(address));
    }

    /** Whether nothing may be answered. */
    public boolean isNull() {
        return address.isEmpty();
    }

    /** The path with its angle brackets. */
    @Override
    public String toString() {
        return "<" + address.map(Address::toString).orElse("") + ">";
    }
}
