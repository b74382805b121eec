package org.pillarbox.settings.inmail;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way in which mail comes from outside (manual 6.3.1).
 *
 * @param number from 1; 0 before it is stored; never given to another one
 * @param name for people, at most {@link #LONGEST_NAME} characters
 * @param enabled whether it is used at all
 * @param connections the numbers of the Connections with which it is used, at least one
 * @param method how the mail is got
 */
public record InMail(int number, String name, boolean enabled, Set<Integer> connections, Method method) {
    /** The longest name. */
    public static final int LONGEST_NAME = 64;

    public InMail {
        Objects.requireNonNull(name, "name");
        connections = Collections.unmodifiableSet(new TreeSet<>(connections));
        Objects.requireNonNull(method, "method");
    }

    /** Whether it is to be used when this Connection is. */
    public boolean isFor(int connection) {
        return enabled && connections.contains(connection);
    }

    /** The same under another number. */
    public InMail numbered(int other) {
        return new InMail(other, name, enabled, connections, method);
    }

    /** The same, used or not. */
    public InMail enabled(boolean is) {
        return new InMail(number, name, is, connections, method);
    }

    /** The same with another method. */
    public InMail by(Method other) {
        return new InMail(number, name, enabled, connections, other);
    }

    /** The name with the number, as logs and letters give it. */
    public String title() {
        return name + " (" + number + ")";
    }
}
