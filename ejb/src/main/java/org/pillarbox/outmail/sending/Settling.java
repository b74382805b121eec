package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.message.MessageIds;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportedRecipient;

/** Writes down what became of claims, with the reports that their senders are owed. */
final class Settling {
    /** The cause is for the administrator alone: this may come to stand in a report. */
    static final Reply NOT_NOW = Reply.of(451, "4.3.0", "The message could not be sent for a reason at this end");

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final Sender.Parts parts;
    private final Leases leases;

    Settling(Sender.Parts parts, Leases leases) {
        this.parts = parts;
        this.leases = leases;
    }

    /** What cannot be sent at all must not keep the others from it. */
    void setAside(Claim claim, String words) {
        error("Message " + claim.content() + " for " + claim.to() + " is set aside: " + words);
        List<Fate> fates = claim.items().stream()
                .<Fate>map(item -> new Fate.SetAside(item.id(), words))
                .toList();
        leases.settle(claim, fates, List.of());
    }

    /** What cannot be sent now, for a reason that does not lie in the message or the server: it is tried again as any other. */
    void later(Claim claim, Exception reason, Optional<Content> content, Patience patience) {
        error("Message " + claim.content() + " for " + claim.to() + " waits: " + reason);
        judge(claim, NOT_NOW, content, patience);
    }

    /** For the next thread that is free: the server takes mail, only not over one connection more. */
    void giveBack(Claim claim, Reply reply) {
        Instant next = parts.clock().instant().plus(SHORT);
        List<Fate> fates = claim.items().stream()
                .<Fate>map(item -> new Fate.Later(item.id(), next, Replies.words(reply)))
                .toList();
        leases.settle(claim, fates, List.of());
    }

    /** One reply for all. */
    void judge(Claim claim, Reply reply, Optional<Content> content, Patience patience) {
        SendResult result =
                new SendResult(claim.items().stream().map(any -> reply).toList(), true);
        settle(claim, judgement(claim, result, patience), content, Optional.empty());
    }

    /**
     * Written at once behind the server's answer: what lies between could double the message.
     *
     * @param receipt who is told that it was taken
     */
    void judge(Claim claim, SendResult result, Content content, Patience patience, Optional<Address> receipt) {
        settle(claim, judgement(claim, result, patience), Optional.of(content), receipt);
    }

    private Judgement judgement(Claim claim, SendResult result, Patience patience) {
        return Judgement.of(
                claim,
                result,
                new Judgement.Terms(
                        patience,
                        parts.way().words(claim.to()),
                        parts.clock().instant(),
                        () -> tellsOfDelay(claim.to())));
    }

    /** Behind the server's answer nothing may fail any more: whether someone is told of a delay is not worth a message sent twice. */
    private boolean tellsOfDelay(Destination to) {
        try {
            return parts.way().tellsOfDelay(to);
        } catch (RuntimeException unknown) {
            error("Nobody is told that mail for " + to + " takes long: " + unknown);
            return false;
        }
    }

    private void settle(Claim claim, Judgement judgement, Optional<Content> content, Optional<Address> receipt) {
        List<Report> reports = Stream.concat(
                        report(claim, judgement, content).stream(),
                        receipt
                                .filter(any -> !judgement.taken().isEmpty())
                                .map(to -> receipt(claim, judgement, content, to))
                                .stream())
                .toList();
        leases.settle(claim, judgement.fates(), reports);
        parts.way().counted(judgement.tally(content.map(Content::size).orElse(0L)));
        if (judgement.hasFailures()) {
            error("A message from " + claim.envelope().reversePath() + " was not taken by "
                    + parts.way().words(claim.to()) + ": " + String.join("; ", judgement.failures()));
        }
    }

    private static Optional<Report> report(Claim claim, Judgement judgement, Optional<Content> content) {
        if (judgement.reported().isEmpty()) {
            return Optional.empty();
        }
        boolean full = judgement.hasFailures()
                && claim.envelope().body() != Envelope.BodyType.BINARY_MIME
                && claim.envelope()
                        .dsnReturn()
                        .filter(wish -> wish == Envelope.DsnReturn.FULL)
                        .isPresent();
        return claim.envelope()
                .reversePath()
                .address()
                .map(sender -> report(claim, "/sent/", sender, full, content, judgement.reported()));
    }

    private static Report receipt(Claim claim, Judgement judgement, Optional<Content> content, Address to) {
        return report(claim, "/receipt/", to, false, content, judgement.taken());
    }

    private static Report report(
            Claim claim,
            String kind,
            Address to,
            boolean full,
            Optional<Content> content,
            List<ReportedRecipient> recipients) {
        Claim.Item first = claim.items().get(0);
        return new Report(
                claim.content() + kind + first.id() + "/" + claim.lease().getMostSignificantBits(),
                claim.content(),
                to,
                claim.envelope().envelopeId(),
                full,
                content.map(MessageIds::of).orElse(""),
                first.queued(),
                recipients);
    }

    private void error(String words) {
        parts.errors().error(parts.way().name(), words);
    }
}
