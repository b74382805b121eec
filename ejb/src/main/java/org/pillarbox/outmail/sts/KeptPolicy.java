package org.pillarbox.outmail.sts;

import java.time.Instant;
import java.util.Objects;

/**
 * A policy as it was fetched.
 *
 * @param id its number in the name service then
 * @param fetched when it was
 */
public record KeptPolicy(String id, StsPolicy policy, Instant fetched) {
    public KeptPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(fetched, "fetched");
    }

    boolean holds(Instant now) {
        return fetched.plus(policy.holds()).isAfter(now);
    }
}
