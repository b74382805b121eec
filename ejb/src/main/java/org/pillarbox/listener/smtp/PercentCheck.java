package org.pillarbox.listener.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Refuses addresses with a percent sign, by which mail was once led past protections against relaying. */
public final class PercentCheck implements SmtpCheck {
    private static final Reply REFUSED = Reply.of(550, "5.7.1", "Addresses with % are not accepted here");

    private final Settings settings;

    public PercentCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        return envelope.reversePath().address().flatMap(this::refusal);
    }

    @Override
    public Optional<Reply> recipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return refusal(recipient.address());
    }

    private Optional<Reply> refusal(Address address) {
        boolean has = address.localPart().indexOf('%') >= 0 || address.domain().indexOf('%') >= 0;
        return has && settings.get(SmtpSettings.class).percentRefused() ? Optional.of(REFUSED) : Optional.empty();
    }
}
