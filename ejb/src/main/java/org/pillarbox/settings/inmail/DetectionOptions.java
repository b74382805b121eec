package org.pillarbox.settings.inmail;

import java.util.List;
import java.util.Objects;

/**
 * The Configure Routing Options page of one In Mail (manual 6.3.2.2.1).
 *
 * @param envelope whether the server is asked for a message's envelope by {@code *ENV}
 * @param special fields in which the provider names recipients
 * @param readSpecial which of the addresses there count
 * @param readReceived which of the addresses in Received fields count
 * @param ignoreResent whether fields beginning with {@code Resent-} are passed over
 * @param ignoreBareReceived whether names without an {@code @} in Received fields are passed over
 * @param onlyMappings whether a user's name means the user only where a mapping says so
 * @param dropFromLine whether a first line {@code From ...}, which is no header field, is taken off
 * @param order in which the header is searched
 */
public record DetectionOptions(
        boolean envelope,
        List<SpecialField> special,
        Reading readSpecial,
        Reading readReceived,
        boolean ignoreResent,
        boolean ignoreBareReceived,
        boolean onlyMappings,
        boolean dropFromLine,
        List<OrderLine> order) {
    /** What the manual's page begins with. */
    public static final DetectionOptions DEFAULT = new DetectionOptions(
            false, List.of(), Reading.FORWARDS, Reading.REVERSED, false, true, false, true, OrderLine.DEFAULT);

    public DetectionOptions {
        special = List.copyOf(special);
        Objects.requireNonNull(readSpecial, "readSpecial");
        Objects.requireNonNull(readReceived, "readReceived");
        order = List.copyOf(order);
    }

    /** The same in another order. */
    public DetectionOptions in(List<OrderLine> other) {
        return new DetectionOptions(
                envelope,
                special,
                readSpecial,
                readReceived,
                ignoreResent,
                ignoreBareReceived,
                onlyMappings,
                dropFromLine,
                other);
    }

    /** The same with these special fields. */
    public DetectionOptions reading(List<SpecialField> fields, Reading which) {
        return new DetectionOptions(
                envelope,
                fields,
                which,
                readReceived,
                ignoreResent,
                ignoreBareReceived,
                onlyMappings,
                dropFromLine,
                order);
    }

    /** The same with this reading of Received fields. */
    public DetectionOptions received(Reading which) {
        return new DetectionOptions(
                envelope,
                special,
                readSpecial,
                which,
                ignoreResent,
                ignoreBareReceived,
                onlyMappings,
                dropFromLine,
                order);
    }
}
