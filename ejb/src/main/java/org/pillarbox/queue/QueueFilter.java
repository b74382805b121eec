package org.pillarbox.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries of the queue are meant; everything that is empty or 0 means any.
 *
 * @param sender a part of the sender's address, with {@code *} for anything in between; {@code <>} for the null path
 * @param recipient a part of the recipient's address, likewise
 * @param place a recipient's domain, or a server of the own network as the entry has it, whole
 * @param activity what is done with them
 * @param reason why they were not sent at the last try
 * @param queuedBefore only those that wait since before then
 * @param largerThan only those with more bytes
 */
public record QueueFilter(
        String sender,
        String recipient,
        String place,
        Optional<Activity> activity,
        Optional<Reason> reason,
        Optional<Instant> queuedBefore,
        long largerThan) {
    /** The longest text that is looked for. */
    public static final int LONGEST = 320;

    /** Every entry. */
    public static final QueueFilter ALL =
            new QueueFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public QueueFilter {
        sender = bounded(sender);
        recipient = bounded(recipient);
        place = bounded(place);
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(queuedBefore, "queuedBefore");
    }

    /** Those for one domain or server. */
    public static QueueFilter of(String place) {
        return new QueueFilter("", "", place, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** In words, for the audit log. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("all");
        part(words, " from ", sender);
        part(words, " to ", recipient);
        part(words, " for ", place);
        activity.ifPresent(one -> words.append(", ").append(one));
        reason.ifPresent(one -> words.append(", ").append(one));
        queuedBefore.ifPresent(one -> words.append(", queued before ").append(one));
        if (largerThan > 0) {
            words.append(", larger than ").append(largerThan);
        }
        return words.toString();
    }

    private static void part(StringBuilder words, String name, String value) {
        if (!value.isEmpty()) {
            words.append(name).append(value);
        }
    }

    private static String bounded(String text) {
        String plain = text.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
