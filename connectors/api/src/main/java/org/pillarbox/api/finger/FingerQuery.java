package org.pillarbox.api.finger;

import java.util.Objects;

/**
 * A question about one user (RFC 1288 §2.3).
 *
 * @param name as typed, without an {@code @}, not empty; there may be no such user
 * @param verbose whether {@code /W} stood before it
 */
public record FingerQuery(String name, boolean verbose) {
    public FingerQuery {
        Objects.requireNonNull(name, "name");
    }
}
