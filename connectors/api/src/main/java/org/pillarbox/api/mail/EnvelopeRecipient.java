package org.pillarbox.api.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One forward path of an envelope with its DSN wishes (RFC 3461 §4).
 *
 * @param address the forward path
 * @param notifications when to report; empty means the default, failure and delay
 * @param originalRecipient the decoded ORCPT value with its address type, such as {@code rfc822;ann@mail.example}
 */
public record EnvelopeRecipient(Address address, Set<DsnNotify> notifications, Optional<String> originalRecipient) {
    public EnvelopeRecipient {
        Objects.requireNonNull(address, "address");
        notifications = Set.copyOf(notifications);
        Objects.requireNonNull(originalRecipient, "originalRecipient");
    }

    /** A recipient without DSN wishes. */
    public static EnvelopeRecipient of(Address address) {
        return new EnvelopeRecipient(address, Set.of(), Optional.empty());
    }
}
