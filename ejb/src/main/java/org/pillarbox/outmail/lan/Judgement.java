package org.pillarbox.outmail.lan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.queue.dsn.ReportedRecipient.Action;
import org.pillarbox.settings.LanForwardingSettings;

/**
 * What follows from a server's answers: who is done, who is tried again when, and who has failed for good.
 *
 * @param fates of all entries of the claim
 * @param reported what the sender wants to hear
 * @param failures the addresses that the message will not reach, with the reason
 */
record Judgement(List<Fate> fates, List<ReportedRecipient> reported, List<String> failures) {
    private static final String EXPIRED = "4.4.7";
    /** What 452 and 552 mean besides a lack of space. */
    private static final Map<Integer, String> TOO_MANY_RECIPIENTS = Map.of(452, "4.5.3", 552, "5.5.3");

    /** Of answers to each recipient. */
    static Judgement of(Claim claim, SendResult result, LanForwardingSettings page, Instant now) {
        return new Work(claim, page, now).run(result);
    }

    /** Of one that a server gave to all, or that stands for its silence. */
    static Judgement of(Claim claim, Reply reply, LanForwardingSettings page, Instant now) {
        return of(claim, new SendResult(claim.items().stream().map(any -> reply).toList(), true), page, now);
    }

    /** The work on one claim. */
    private static final class Work {
        private final Claim claim;
        private final Duration patience;
        private final Duration pause;
        private final int hours;
        private final Instant now;
        private final List<Fate> fates = new ArrayList<>();
        private final List<ReportedRecipient> reported = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        Work(Claim claim, LanForwardingSettings page, Instant now) {
            this.claim = claim;
            this.hours = page.failureHours();
            this.patience = Duration.ofHours(hours);
            this.pause = Duration.ofMinutes(page.retryMinutes());
            this.now = now;
        }

        Judgement run(SendResult result) {
            boolean someTaken = result.replies().stream().anyMatch(reply -> reply.code() / 100 == 2);
            for (int i = 0; i < claim.items().size(); i++) {
                Claim.Item item = claim.items().get(i);
                Reply reply = result.replies().get(i);
                // A server that takes only so many at once is asked for the others right away, also one that puts it as
                // if for ever (RFC 5321 §4.5.3.1.10). Every time some are taken, so this has an end.
                boolean next = someTaken && isTooMany(reply);
                if (reply.code() / 100 == 2) {
                    taken(item, reply, result.reports());
                } else if (reply.code() / 100 == 5 && !next) {
                    failed(item, Replies.status(reply), Replies.words(reply));
                } else if (!item.queued().plus(patience).isAfter(now)) {
                    failed(
                            item,
                            EXPIRED,
                            "not accepted within " + hours + " hours; the last answer: " + Replies.words(reply));
                } else {
                    fates.add(new Fate.Later(item.id(), next ? now : now.plus(pause), Replies.words(reply)));
                }
            }
            return new Judgement(fates, reported, failures);
        }

        private static boolean isTooMany(Reply reply) {
            String status = TOO_MANY_RECIPIENTS.get(reply.code());
            return status != null
                    && (reply.enhanced().isEmpty() || reply.enhanced().equals(status));
        }

        private void taken(Claim.Item item, Reply reply, boolean reports) {
            String words = "taken by the server " + claim.host() + ": " + Replies.words(reply);
            fates.add(new Fate.Over(item.id(), Trace.Outcome.DELIVERED, words));
            if (!reports && item.recipient().notifications().contains(DsnNotify.SUCCESS)) {
                report(item, Action.RELAYED, Replies.status(reply), "");
            }
        }

        private void failed(Claim.Item item, String status, String words) {
            failures.add(item.recipient().address() + ": " + words);
            Set<DsnNotify> wishes = item.recipient().notifications();
            boolean told = !claim.envelope().reversePath().isNull()
                    && (wishes.isEmpty() || wishes.contains(DsnNotify.FAILURE));
            Trace.Outcome outcome = told ? Trace.Outcome.BOUNCED : Trace.Outcome.DROPPED;
            fates.add(new Fate.Over(item.id(), outcome, "the server " + claim.host() + ": " + words));
            if (told) {
                report(item, Action.FAILED, status, words);
            }
        }

        private void report(Claim.Item item, Action action, String status, String words) {
            reported.add(new ReportedRecipient(
                    item.recipient().address(), item.recipient().originalRecipient(), action, status, words));
        }
    }

    /** Whether somebody will not get the message. */
    boolean hasFailures() {
        return !failures.isEmpty();
    }
}
