package org.pillarbox.filter.rate;

import java.util.Locale;
import java.util.Objects;
import org.pillarbox.directory.login.AddressScores;

/**
 * Who is counted.
 *
 * @param user whether it is a user who has logged in, else a client's network
 * @param name the user's name in lower case, or the network
 */
public record Sender(boolean user, String name) {
    public Sender {
        Objects.requireNonNull(name, "name");
    }

    /** A user. */
    public static Sender user(String name) {
        return new Sender(true, name.toLowerCase(Locale.ROOT));
    }

    /** A client's IP address; of IPv6 the network of 64 bits, which one customer has to himself. */
    public static Sender address(String address) {
        return new Sender(false, AddressScores.network(address));
    }
}
