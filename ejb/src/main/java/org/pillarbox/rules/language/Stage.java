package org.pillarbox.rules.language;

import java.util.Arrays;
import java.util.Optional;

/** When an SMTP rule is asked (manual 8.2.2). */
public enum Stage {
    /** The sender is known, and the size where the client tells it. */
    SENDER,
    /** All recipients are known. */
    RECIPIENTS,
    /** The whole message is there. */
    MESSAGE;

    /** Its digit in a rule. */
    public int digit() {
        return ordinal() + 1;
    }

    /** The stage of a digit. */
    static Optional<Stage> of(String digit) {
        return Arrays.stream(values())
                .filter(stage -> digit.equals(String.valueOf(stage.digit())))
                .findFirst();
    }
}
