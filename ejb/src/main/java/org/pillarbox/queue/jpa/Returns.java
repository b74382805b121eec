package org.pillarbox.queue.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceAmendment;
import org.pillarbox.message.MessageIds;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.store.ContentId;

/** What traces and senders are told of entries that an administrator takes out of the queue. */
public final class Returns {
    /** Permanent, and for no reason that lies in the address or the message (RFC 3463 §3.4). */
    private static final String STATUS = "5.3.0";

    private static final String DELETED = "deleted from the queue by an administrator";

    private final TraceAmendment traces;
    private final PendingReports reports;
    private final OutgoingContent contents;

    public Returns(TraceAmendment traces, PendingReports reports, OutgoingContent contents) {
        this.traces = traces;
        this.reports = reports;
        this.contents = contents;
    }

    void over(List<QueueEntity> rows, boolean tellSenders, Instant now) {
        Map<String, List<QueueEntity>> messages = new LinkedHashMap<>();
        for (QueueEntity row : rows) {
            boolean told = tellSenders && isWanted(row);
            traces.amend(
                    new ContentId(row.contentId).toString(),
                    row.recipientLocal + "@" + row.recipientDomain,
                    told ? Trace.Outcome.BOUNCED : Trace.Outcome.DROPPED,
                    DELETED + (told ? ", and returned to the sender" : ""),
                    now);
            if (told) {
                messages.computeIfAbsent(
                                row.contentId + " " + row.senderLocal + "@" + row.senderDomain,
                                any -> new ArrayList<>(1))
                        .add(row);
            }
        }
        reports.add(messages.values().stream().map(this::report).toList());
    }

    /** Never to the null path, nor to whom does not want one, nor where the entry itself is damaged. */
    private static boolean isWanted(QueueEntity row) {
        try {
            Set<DsnNotify> wishes = row.recipient().notifications();
            return sender(row).isPresent() && (wishes.isEmpty() || wishes.contains(DsnNotify.FAILURE));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static Optional<Address> sender(QueueEntity row) {
        return row.senderLocal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Address(row.senderLocal, row.senderDomain));
    }

    private Report report(List<QueueEntity> rows) {
        QueueEntity first = rows.get(0);
        return new Report(
                new ContentId(first.contentId) + "/returned/" + first.id,
                new ContentId(first.contentId),
                sender(first).orElseThrow(),
                Optional.ofNullable(first.envelopeId),
                first.dsnReturn == Envelope.DsnReturn.FULL && first.bodyType != Envelope.BodyType.BINARY_MIME,
                messageId(first),
                first.queued,
                rows.stream().map(Returns::reported).toList());
    }

    private String messageId(QueueEntity row) {
        try {
            return contents.open(new ContentId(row.contentId), row.prefix, row.lanHost)
                    .map(MessageIds::of)
                    .orElse("");
        } catch (UnreadableRecord damaged) {
            return "";
        }
    }

    private static ReportedRecipient reported(QueueEntity row) {
        EnvelopeRecipient recipient = row.recipient();
        String last = row.lastReply.isEmpty() ? "" : "; the last answer: " + row.lastReply;
        return new ReportedRecipient(
                recipient.address(),
                recipient.originalRecipient(),
                ReportedRecipient.Action.FAILED,
                STATUS,
                "550 " + STATUS + " Returned by the administrator" + last);
    }
}
