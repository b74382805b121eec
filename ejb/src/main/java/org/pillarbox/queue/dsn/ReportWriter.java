package org.pillarbox.queue.dsn;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Makes the message of a report. It goes out from {@code <>}, so that nothing ever answers it (RFC 5321 §6.1). */
public final class ReportWriter {
    private final Settings settings;
    private final Clock clock;

    /** The clock's zone is that of the dates written. */
    public ReportWriter(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The message.
     *
     * @param original the message that it is about; empty when its bytes are gone or cannot be read
     */
    public Letter write(Report report, Optional<Content> original) {
        LocalMailSettings here = settings.get(LocalMailSettings.class);
        Address reader = report.to().domain().isEmpty()
                ? new Address(report.to().localPart(), here.defaultDomain())
                : report.to();
        EnvelopeRecipient to = new EnvelopeRecipient(reader, Set.of(DsnNotify.NEVER), Optional.empty());
        Envelope envelope = new Envelope(
                ReversePath.NULL,
                List.of(to),
                Envelope.BodyType.EIGHT_BIT_MIME,
                report.to().isInternational(),
                Optional.empty(),
                Optional.empty(),
                0);
        Letter.Text text = report.audience() == Report.Audience.SITE
                ? new SiteLetter(report, reader, here, clock, original)
                : new ReportText(report, settings, clock, original);
        return new Letter(envelope, report.occasion(), text);
    }
}
