package org.pillarbox.api.password;

/** What came of a wish for another password. */
public sealed interface ReplacementOutcome {
    /** The new one is in force on every service. */
    record Replaced() implements ReplacementOutcome {}

    /**
     * The new one is not good, or cannot be set here; the old one stays.
     *
     * @param reason for the user, in one line
     */
    record Refused(String reason) implements ReplacementOutcome {}

    /** What was proven a moment ago no longer opens the door. */
    record Denied() implements ReplacementOutcome {}

    /** The directory cannot be asked now; a later try may succeed. */
    record Unavailable() implements ReplacementOutcome {}
}
