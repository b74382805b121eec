package org.pillarbox.routing.worker;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.StoredContent;

/**
 * What routing decided of one content, ready to be written.
 *
 * @param content its record in the log
 * @param summary for lists
 * @param inside whether somebody of this site handed it in
 * @param deliveries its copies in folders
 * @param queued its copies in the outgoing queue
 * @param passed the users whose settings sent it on, to whom it would fall back
 * @param answers what may have to be answered for users
 * @param reports to its sender, and to somebody of this site, where they are due
 * @param trace its journey
 * @param occasion of a letter of the server's own: written only while the occasion is due
 * @param collected by what it is known where it was collected: written only while it is not remembered
 * @param setAside why it could not be routed; then nothing else is written of it but the trace
 */
public record RoutedMessage(
        StoredContent content,
        Summary summary,
        boolean inside,
        List<Delivery> deliveries,
        List<Waiting> queued,
        Set<Long> passed,
        List<DueAnswer> answers,
        List<Report> reports,
        Trace trace,
        Optional<String> occasion,
        Optional<CollectedKey> collected,
        Optional<String> setAside) {
    public RoutedMessage {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(summary, "summary");
        deliveries = List.copyOf(deliveries);
        queued = List.copyOf(queued);
        passed = Set.copyOf(passed);
        answers = List.copyOf(answers);
        reports = List.copyOf(reports);
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(collected, "collected");
        Objects.requireNonNull(setAside, "setAside");
    }

    /** A content that cannot be routed. The trace is kept free of everything that may be the reason. */
    public static RoutedMessage setAside(StoredContent content, Optional<CollectedKey> collected, String reason) {
        Trace.Fate fate = new Trace.Fate("", Trace.Outcome.SET_ASIDE, reason, List.of(), content.arrival());
        Trace trace = new Trace(
                content.id().toString(),
                content.arrival(),
                "",
                "",
                "",
                "",
                "",
                content.location().size(),
                "",
                "",
                List.of(fate));
        return new RoutedMessage(
                content,
                Summary.NONE,
                false,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                trace,
                Optional.empty(),
                collected,
                Optional.of(reason));
    }

    /** The users whose mailboxes it comes into, or would where others have gone. */
    Set<Long> users() {
        Set<Long> users = new HashSet<>(passed);
        deliveries.forEach(delivery -> users.add(delivery.userId()));
        return users;
    }

    /**
     * The same, but going nowhere, because another content has served its occasion.
     *
     * @param words says so
     */
    RoutedMessage superseded(String words) {
        List<Trace.Fate> fates = trace.recipients().stream()
                .map(fate -> new Trace.Fate(fate.recipient(), Trace.Outcome.DROPPED, words, fate.journey(), fate.at()))
                .toList();
        Trace dropped = new Trace(
                trace.contentId(),
                trace.arrival(),
                trace.sender(),
                trace.peer(),
                trace.helo(),
                trace.account(),
                trace.protocol(),
                trace.size(),
                trace.subject(),
                trace.messageId(),
                fates);
        return new RoutedMessage(
                content,
                summary,
                inside,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                dropped,
                occasion,
                collected,
                Optional.empty());
    }
}
