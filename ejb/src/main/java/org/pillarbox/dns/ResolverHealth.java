package org.pillarbox.dns;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the name service has done since this node's start.
 *
 * @param questions asked for by the server's parts
 * @param known of these answered from what was known already
 * @param failed of these without an answer
 * @param timedOut of the failed, those whose time was up
 * @param kept answers known now
 * @param lastFailure what went wrong last
 */
public record ResolverHealth(
        long questions, long known, long failed, long timedOut, int kept, Optional<Failure> lastFailure) {
    /**
     * One question without an answer.
     *
     * @param when it was given up
     * @param question the name and type
     * @param reason what went wrong
     */
    public record Failure(Instant when, String question, String reason) {}

    public ResolverHealth {
        Objects.requireNonNull(lastFailure, "lastFailure");
    }
}
