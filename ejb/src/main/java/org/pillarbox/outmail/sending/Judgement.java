package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.queue.dsn.ReportedRecipient.Action;

/**
 * What follows from a server's answers: who is done, who is tried again when, and who has failed for good.
 *
 * @param fates of all entries of the claim
 * @param reported what the sender wants to hear
 * @param failures the addresses that the message will not reach, with the reason
 * @param taken whom a server has taken the message for
 */
record Judgement(
        List<Fate> fates, List<ReportedRecipient> reported, List<String> failures, List<ReportedRecipient> taken) {
    private static final String EXPIRED = "4.4.7";
    /** What 452 and 552 mean besides a lack of space. */
    private static final Map<Integer, String> TOO_MANY_RECIPIENTS = Map.of(452, "4.5.3", 552, "5.5.3");

    /**
     * What is judged by.
     *
     * @param server who answered, in words
     * @param told whether senders are told of a delay; asked once, and only when there is one
     */
    record Terms(Patience patience, String server, Instant now, BooleanSupplier told) {}

    /** Of answers to each recipient. */
    static Judgement of(Claim claim, SendResult result, Terms terms) {
        return new Work(claim, terms).run(result);
    }

    /** The work on one claim. */
    private static final class Work {
        private final Claim claim;
        private final Patience patience;
        private final String server;
        private final Instant now;
        private final BooleanSupplier told;
        private Optional<Boolean> answer = Optional.empty();
        private final List<Fate> fates = new ArrayList<>();
        private final List<ReportedRecipient> reported = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private final List<ReportedRecipient> taken = new ArrayList<>();

        Work(Claim claim, Terms terms) {
            this.claim = claim;
            this.patience = terms.patience();
            this.server = terms.server();
            this.now = terms.now();
            this.told = terms.told();
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
                    taken(item, reply, result);
                } else if (reply.code() / 100 == 5 && !next) {
                    failed(item, Replies.status(reply), Replies.words(reply));
                } else if (isOlder(item, patience.end())) {
                    failed(
                            item,
                            EXPIRED,
                            "not accepted within " + patience.end().toHours() + " hours; the last answer: "
                                    + Replies.words(reply));
                } else {
                    later(item, reply, next ? now : now.plus(patience.pause()));
                }
            }
            return new Judgement(fates, reported, failures, taken);
        }

        private boolean isOlder(Claim.Item item, Duration age) {
            return !item.queued().plus(age).isAfter(now);
        }

        /** The sender hears once that it takes long, unless he asked for other reports only (RFC 3461 section 4.1). */
        private void later(Claim.Item item, Reply reply, Instant next) {
            Set<DsnNotify> wishes = item.recipient().notifications();
            boolean late = !item.warned()
                    && patience.warning().filter(age -> isOlder(item, age)).isPresent();
            boolean wanted = (wishes.isEmpty() || wishes.contains(DsnNotify.DELAY))
                    && !claim.envelope().reversePath().isNull();
            fates.add(new Fate.Later(item.id(), next, Replies.words(reply), late));
            if (late && wanted && isTold()) {
                report(item, Action.DELAYED, temporary(reply), Replies.words(reply));
            }
        }

        private boolean isTold() {
            if (answer.isEmpty()) {
                answer = Optional.of(told.getAsBoolean());
            }
            return answer.get();
        }

        private static String temporary(Reply reply) {
            String status = Replies.status(reply);
            return status.startsWith("4.") ? status : "4.0.0";
        }

        private static boolean isTooMany(Reply reply) {
            String status = TOO_MANY_RECIPIENTS.get(reply.code());
            return status != null
                    && (reply.enhanced().isEmpty() || reply.enhanced().equals(status));
        }

        private void taken(Claim.Item item, Reply reply, SendResult result) {
            String line = result.line().isEmpty() ? "" : " (" + result.line() + ")";
            String words = "taken by " + server + ": " + Replies.words(reply) + line;
            fates.add(new Fate.Over(item.id(), Trace.Outcome.DELIVERED, words));
            ReportedRecipient relayed = reported(item, Action.RELAYED, Replies.status(reply), "");
            taken.add(relayed);
            if (!result.reports() && item.recipient().notifications().contains(DsnNotify.SUCCESS)) {
                reported.add(relayed);
            }
        }

        private void failed(Claim.Item item, String status, String words) {
            failures.add(item.recipient().address() + ": " + words);
            Set<DsnNotify> wishes = item.recipient().notifications();
            boolean told = !claim.envelope().reversePath().isNull()
                    && (wishes.isEmpty() || wishes.contains(DsnNotify.FAILURE));
            Trace.Outcome outcome = told ? Trace.Outcome.BOUNCED : Trace.Outcome.DROPPED;
            fates.add(new Fate.Over(item.id(), outcome, server + ": " + words));
            if (told) {
                report(item, Action.FAILED, status, words);
            }
        }

        private void report(Claim.Item item, Action action, String status, String words) {
            reported.add(reported(item, action, status, words));
        }

        private static ReportedRecipient reported(Claim.Item item, Action action, String status, String words) {
            return new ReportedRecipient(
                    item.recipient().address(), item.recipient().originalRecipient(), action, status, words);
        }
    }

    /** Whether somebody will not get the message. */
    boolean hasFailures() {
        return !failures.isEmpty();
    }

    /** In figures. */
    Tally tally(long bytes) {
        int all = fates.size();
        int over = taken.size() + failures.size();
        return new Tally(taken.size(), all - over, failures.size(), taken.isEmpty() ? 0 : bytes);
    }
}
