package org.pillarbox.queue.dsn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.store.ContentId;

/** The binary form of a due report in its row. The first number is the version. */
public final class ReportCodec {
    private static final int VERSION = 2;

    /** The first version knew no reports but those to senders. */
    private static final int TO_SENDERS = 1;

    private static final Report.Audience[] AUDIENCES = Report.Audience.values();

    private ReportCodec() {}

    /** Writes. */
    public static byte[] encode(Report report) {
        CompactWriter out = new CompactWriter().number(VERSION).text(report.occasion());
        out.text(report.content().value().toString());
        out.text(report.to().localPart()).text(report.to().domain());
        out.optional(report.envelopeId(), out::text).flag(report.full());
        out.text(report.messageId()).moment(report.arrival());
        out.each(report.recipients(), recipient -> recipient(out, recipient));
        out.number(report.audience().ordinal());
        return out.toBytes();
    }

    /**
     * Reads.
     *
     * @throws UnreadableRecord when it is none, or one of a later version
     */
    public static Report decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        long version = in.number();
        if (version != VERSION && version != TO_SENDERS) {
            throw new UnreadableRecord("report of version " + version);
        }
        String occasion = in.text();
        ContentId content = new ContentId(UUID.fromString(in.text()));
        Address to = new Address(in.text(), in.text());
        Optional<String> envelopeId = in.optional(in::text);
        boolean full = in.flag();
        String messageId = in.text();
        Instant arrival = in.moment();
        List<ReportedRecipient> recipients = in.each(() -> recipient(in));
        Report.Audience audience =
                version == TO_SENDERS ? Report.Audience.SENDER : AUDIENCES[in.ordinal(AUDIENCES.length)];
        return new Report(occasion, content, to, envelopeId, full, messageId, arrival, recipients, audience);
    }

    private static void recipient(CompactWriter out, ReportedRecipient recipient) {
        out.text(recipient.address().localPart()).text(recipient.address().domain());
        out.optional(recipient.originalRecipient(), out::text);
        out.number(recipient.action().ordinal()).text(recipient.status()).text(recipient.diagnostic());
    }

    private static ReportedRecipient recipient(CompactReader in) {
        ReportedRecipient.Action[] actions = ReportedRecipient.Action.values();
        return new ReportedRecipient(
                new Address(in.text(), in.text()),
                in.optional(in::text),
                actions[in.ordinal(actions.length)],
                in.text(),
                in.text());
    }
}
