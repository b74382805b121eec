package org.pillarbox.connection;

import java.util.OptionalInt;

/** Port: the network interfaces of this machine. Thread safe. */
public interface Interfaces {
    /**
     * Whether an interface is up and has an address.
     *
     * @param name of it; with {@code *} at its end, the first whose name begins so
     * @return a number that is another one when it has been down and is up again; empty while it is down or not there
     */
    OptionalInt up(String name);
}
