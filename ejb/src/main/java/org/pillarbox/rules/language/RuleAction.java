package org.pillarbox.rules.language;

import java.util.Objects;

/**
 * The action of a rule.
 *
 * @param deed what is done
 * @param spread whom it concerns
 * @param target a user, a group or an address, for all but {@link Spread#NONE}; else empty
 */
public record RuleAction(Deed deed, Spread spread, String target) {
    /** Whom the deed concerns. */
    public enum Spread {
        /** The recipients that the message has. */
        NONE,
        /** The target instead of them. */
        REDIRECT,
        /** The target as well as them. */
        COPY
    }

    public RuleAction {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(spread, "spread");
        Objects.requireNonNull(target, "target");
    }

    /** A deed for the recipients that the message has. */
    public static RuleAction of(Deed deed) {
        return new RuleAction(deed, Spread.NONE, "");
    }

    /** As it stands in a definition line. */
    @Override
    public String toString() {
        return switch (spread) {
            case NONE -> String.valueOf(deed.symbol());
            case REDIRECT -> ">" + target + deed.symbol();
            case COPY -> ">+" + target + deed.symbol();
        };
    }
}
