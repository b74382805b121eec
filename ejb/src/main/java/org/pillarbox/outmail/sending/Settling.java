package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;

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
        leases.settle(claim, fates, Optional.empty());
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
        leases.settle(claim, fates, Optional.empty());
    }

    /** One reply for all. */
    void judge(Claim claim, Reply reply, Optional<Content> content, Patience patience) {
        settle(
                claim,
                judgement(
                        claim,
                        new SendResult(claim.items().stream().map(any -> reply).toList(), true),
                        patience),
                content);
    }

    /** Written at once behind the server's answer: what lies between could double the message. */
    void judge(Claim claim, SendResult result, Content content, Patience patience) {
        settle(claim, judgement(claim, result, patience), Optional.of(content));
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

    private void settle(Claim claim, Judgement judgement, Optional<Content> content) {
        leases.settle(claim, judgement.fates(), report(claim, judgement, content));
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
        Claim.Item first = claim.items().get(0);
        return claim.envelope()
                .reversePath()
                .address()
                .map(sender -> new Report(
                        claim.content() + "/sent/" + first.id() + "/"
                                + claim.lease().getMostSignificantBits(),
                        claim.content(),
                        sender,
                        claim.envelope().envelopeId(),
                        full,
                        content.map(MessageIds::of).orElse(""),
                        first.queued(),
                        judgement.reported()));
    }

    private void error(String words) {
        parts.errors().error(parts.way().name(), words);
    }
}
