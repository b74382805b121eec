package org.pillarbox.routing;

import java.util.Objects;

/** What a rule of the administrator wants to become of a message that is accepted (manual 8.2.1). */
public sealed interface RuleVerdict {
    /** The rule's name, for trace and log. */
    String rule();

    /** Nobody gets the message, and nobody is told. */
    record Ignore(String rule) implements RuleVerdict {
        public Ignore {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * Another gets the message in place of its recipients.
     *
     * @param target a user, a list or an address
     */
    record Redirect(String rule, String target) implements RuleVerdict {
        public Redirect {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * Another gets the message besides its recipients.
     *
     * @param target a user, a list or an address
     */
    record Copy(String rule, String target) implements RuleVerdict {
        public Copy {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(target, "target");
        }
    }
}
