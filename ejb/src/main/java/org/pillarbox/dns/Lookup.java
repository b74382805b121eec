package org.pillarbox.dns;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What came of a question.
 *
 * @param <T> what an answer is made of
 */
public sealed interface Lookup<T> {
    /**
     * There are such records.
     *
     * @param values at least one, in the order of the answer; mail exchangers by preference
     * @param holds for how long it may be kept
     * @param secure whether signatures up to the root of the name service show that it is true (RFC 4035)
     */
    record Found<T>(List<T> values, Duration holds, boolean secure) implements Lookup<T> {
        public Found {
            values = List.copyOf(values);
            Objects.requireNonNull(holds, "holds");
        }

        /** One that nobody has signed. */
        public Found(List<T> values, Duration holds) {
            this(values, holds, false);
        }
    }

    /**
     * It is certain that there are none.
     *
     * @param nameExists whether the name has records of other types
     * @param holds for how long that may be kept
     */
    record NotFound<T>(boolean nameExists, Duration holds) implements Lookup<T> {
        public NotFound {
            Objects.requireNonNull(holds, "holds");
        }
    }

    /**
     * Nobody could tell; asking later may help.
     *
     * @param reason for the log and the administrator
     * @param timedOut whether no answer came in time
     */
    record Failed<T>(String reason, boolean timedOut) implements Lookup<T> {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** What was found; empty when nothing was, for whatever reason. */
    default List<T> values() {
        return this instanceof Found<T> found ? found.values() : List.of();
    }

    /** Whether something was found, and is signed. */
    default boolean isSecure() {
        return this instanceof Found<T> found && found.secure();
    }

    /** Whether nobody could tell. */
    default boolean isFailed() {
        return this instanceof Failed;
    }
}
