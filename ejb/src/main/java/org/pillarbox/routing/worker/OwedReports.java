package org.pillarbox.routing.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.Report.Audience;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.queue.dsn.ReportedRecipient.Action;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.store.StoredContent;

/** What people are told of one message that was routed: its sender, and those of this site. */
final class OwedReports {
    /** Of a recipient whom nobody knows (RFC 3463). */
    static final String UNKNOWN = "5.1.1";

    private final StoredContent content;
    private final AcceptedMessage message;

    /** Each once: many copies of one recipient may have the same to say. */
    private final Set<ReportedRecipient> reported = new LinkedHashSet<>(0);

    /** Whom of this site to tell, and of which recipients. */
    private final Map<String, Set<ReportedRecipient>> told = new LinkedHashMap<>(0);

    OwedReports(StoredContent content, AcceptedMessage message) {
        this.content = content;
        this.message = message;
    }

    /** For the sender. */
    void add(EnvelopeRecipient recipient, Action action, String status, String diagnostic) {
        reported.add(
                new ReportedRecipient(recipient.address(), recipient.originalRecipient(), action, status, diagnostic));
    }

    /** For a user, who gets the message with it. */
    void tell(String user, Address recipient, String problem) {
        told.computeIfAbsent(user, first -> new LinkedHashSet<>())
                .add(new ReportedRecipient(recipient, Optional.empty(), Action.FAILED, UNKNOWN, problem));
    }

    List<Report> list() {
        List<Report> reports = new ArrayList<>(1);
        toSender().ifPresent(reports::add);
        told.forEach((user, recipients) -> reports.add(new Report(
                content.id() + "/unknown/" + user,
                content.id(),
                new Address(user, ""),
                Optional.empty(),
                true,
                message.summary().messageId(),
                content.arrival(),
                List.copyOf(recipients),
                Audience.SITE)));
        return reports;
    }

    private Optional<Report> toSender() {
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        Envelope envelope = message.envelope();
        // Binary content would make the report itself one that only BDAT can carry (RFC 3030 §3).
        boolean full = envelope.body() != Envelope.BodyType.BINARY_MIME
                && envelope.dsnReturn()
                        .filter(wish -> wish == Envelope.DsnReturn.FULL)
                        .isPresent();
        boolean failure = reported.stream().anyMatch(one -> one.action() == Action.FAILED);
        return envelope.reversePath()
                .address()
                .map(sender -> new Report(
                        content.id() + "/routing",
                        content.id(),
                        sender,
                        envelope.envelopeId(),
                        full && failure,
                        message.summary().messageId(),
                        content.arrival(),
                        List.copyOf(reported),
                        isMisaddressed() ? Audience.SENDER_OF_COLLECTED : Audience.SENDER));
    }

    /** Only what was collected comes so far for somebody who is not here (manual 16.4). */
    private boolean isMisaddressed() {
        return message.origin().isCollected()
                && reported.stream().allMatch(one -> one.status().equals(UNKNOWN));
    }

    /** What the sender would be told, for the error log. */
    @Override
    public String toString() {
        return reported.toString();
    }
}
