package org.pillarbox.routing.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * A mapping as it was typed.
 *
 * @param address in one of the three forms
 * @param target a user, a group, an address or {@code *REMOTE}
 * @param usage when it is used
 * @param inMail of which In Mail's mail alone; counts for collected mail only
 * @param comment for administrators
 */
public record MappingDraft(String address, String target, MappingUsage usage, Optional<Long> inMail, String comment) {
    public MappingDraft {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(inMail, "inMail");
        Objects.requireNonNull(comment, "comment");
    }

    /** One that is used always, as those of files are. */
    static MappingDraft always(String address, String target) {
        return new MappingDraft(address, target, MappingUsage.ALWAYS, Optional.empty(), "");
    }
}
