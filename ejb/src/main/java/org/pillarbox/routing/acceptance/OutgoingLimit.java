package org.pillarbox.routing.acceptance;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.step.LocalDomains;

/** How large a user's messages to outside addresses may be (manual 4.2.3.3.2). */
public final class OutgoingLimit {
    private final LocalDomains domains;
    private final UserDirectory users;

    /** Asks for the user's limit at each message. */
    public OutgoingLimit(LocalDomains domains, UserDirectory users) {
        this.domains = domains;
        this.users = users;
    }

    /**
     * Why a message is refused; empty when it is not.
     *
     * @param account who sends; strangers have no limit
     * @param bytes of the whole message as it came
     */
    public Optional<Reply> refusal(Optional<String> account, Envelope envelope, long bytes) {
        return account.flatMap(users::find)
                .map(users::internetMail)
                .filter(internet -> !internet.lets(bytes) && leaves(envelope))
                .map(InternetMail::maxOutgoingKilobytes)
                .map(limit ->
                        Reply.of(552, "5.3.4", "Your messages to the Internet may have at most " + limit + " kB"));
    }

    private boolean leaves(Envelope envelope) {
        return envelope.recipients().stream().map(EnvelopeRecipient::address).anyMatch(this::isOutside);
    }

    /** A bare name is a user's. */
    private boolean isOutside(Address address) {
        return !address.domain().isEmpty() && !domains.contains(address);
    }
}
