package org.pillarbox.routing;

import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;

/** Short words for tests. */
public final class Mail {
    /** A client that has not logged in. */
    public static final Origin STRANGER = origin(Optional.empty());

    private Mail() {}

    /** A client that has logged in. */
    public static Origin loggedIn(String account) {
        return origin(Optional.of(account));
    }

    /** An address; no {@code @} means a bare name. */
    public static Address address(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? new Address(text, "") : new Address(text.substring(0, at), text.substring(at + 1));
    }

    /** An envelope; an empty sender is the null path. */
    public static Envelope envelope(String sender, String... recipients) {
        ReversePath path = sender.isEmpty() ? ReversePath.NULL : ReversePath.of(address(sender));
        return Envelope.from(path)
                .withRecipients(Arrays.stream(recipients)
                        .map(Mail::address)
                        .map(EnvelopeRecipient::of)
                        .toList());
    }

    private static Origin origin(Optional<String> account) {
        String protocol = account.isPresent() ? "ESMTPA" : "ESMTP";
        return new Origin("smtp", "s-1", "192.0.2.1", "client.example", protocol, Optional.empty(), account);
    }
}
