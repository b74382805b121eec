package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Where exchangers are, and who vouches for them. Tests have exchangers of their own.
 *
 * @param own addresses that a stranger's domain must not lead to, since clients there are trusted here
 * @param port where they listen
 * @param authorities trusted besides those of the platform, as PEM; empty for none
 */
record Reach(Predicate<InetAddress> own, int port, String authorities) {
    /** The Internet. */
    static final Reach INTERNET = new Reach(new OwnAddresses(), 25, "");

    Reach {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(authorities, "authorities");
    }
}
