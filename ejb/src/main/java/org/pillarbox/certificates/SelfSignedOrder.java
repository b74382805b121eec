package org.pillarbox.certificates;

import java.util.List;

/**
 * A self-signed certificate that is to be made.
 *
 * @param name to keep it by; empty to have one made from its first host name
 * @param hosts host names, perhaps with {@code *.} in front, and IP addresses
 * @param years 1 to 10
 */
public record SelfSignedOrder(String name, List<String> hosts, int years) {
    /** As long as keys of today are thought to be safe. */
    public static final int MOST_YEARS = 10;

    public SelfSignedOrder {
        hosts = List.copyOf(hosts);
    }
}
