package org.pillarbox.settings.access;

import java.util.OptionalInt;
import java.util.Set;

/** Whether somebody gets in, and which line says so. */
public sealed interface AccessDecision {
    /** There is no restriction: everybody gets in. */
    record NoRules() implements AccessDecision {}

    /**
     * Nobody gets in from there, or not this user.
     *
     * @param line that prohibits it; empty where no line is about it
     */
    record Refused(OptionalInt line) implements AccessDecision {}

    /**
     * One gets in from there.
     *
     * @param line that allows it
     * @param names who alone may log in, in small letters; empty for everybody
     * @param noauth whether an SMTP client there need not log in
     */
    record Allowed(int line, Set<String> names, boolean noauth) implements AccessDecision {
        public Allowed {
            names = Set.copyOf(names);
        }
    }

    /** Whether one does not get in. */
    default boolean isRefused() {
        return this instanceof Refused;
    }

    /** Whether an SMTP client there need not log in. */
    default boolean isNoauth() {
        return this instanceof Allowed allowed && allowed.noauth();
    }

    /** Whether only some users may log in from there. */
    default boolean isForNamedUsers() {
        return this instanceof Allowed allowed && !allowed.names().isEmpty();
    }
}
