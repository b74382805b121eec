package org.pillarbox.routing.mapping;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.routing.Origin;

/**
 * One mapping (manual 5.1).
 *
 * @param id 0 before it is stored
 * @param address which addresses it is for
 * @param target where their mail goes
 * @param usage when it is used
 * @param inMail of which In Mail's mail alone; empty for that of all
 * @param comment for administrators, at most {@link #LONGEST_COMMENT} characters
 */
public record Mapping(
        long id,
        MappingAddress address,
        MappingTarget target,
        MappingUsage usage,
        Optional<Long> inMail,
        String comment) {
    /** The longest comment. */
    public static final int LONGEST_COMMENT = 80;

    public Mapping {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(inMail, "inMail");
        Objects.requireNonNull(comment, "comment");
    }

    /** Whether recipients of mail from there are looked up by it. */
    boolean isForRecipientsFrom(Origin origin) {
        return usage.isForRecipientsFrom(origin) && (inMail.isEmpty() || inMail.equals(origin.inMail()));
    }

    /** What makes it another one than the rest: two that agree in it do the same. */
    String key() {
        return address.key() + " " + target.key() + " " + usage + " "
                + inMail.map(Object::toString).orElse("");
    }

    /** {@code address -> target}, as the manual writes it. */
    @Override
    public String toString() {
        return address + " -> " + target;
    }
}
