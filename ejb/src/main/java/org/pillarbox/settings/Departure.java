package org.pillarbox.settings;

import java.util.Objects;

/**
 * Which mail leaves by a connection, in which order and from whom (manual 6.4.1, 6.4.2).
 *
 * @param waitingOnly whether a run sends only what waited when it began
 * @param smallerFirst whether small messages leave before larger ones; else they leave as they came
 * @param domainFilter which mail may leave
 * @param returnAddress which sender a relay is told
 */
public record Departure(
        boolean waitingOnly, boolean smallerFirst, DomainFilter domainFilter, ReturnAddress returnAddress) {
    /** All of it, small messages first, from its own sender. */
    public static final Departure DEFAULT = new Departure(false, true, DomainFilter.NONE, ReturnAddress.DEFAULT);

    public Departure {
        Objects.requireNonNull(domainFilter, "domainFilter");
        Objects.requireNonNull(returnAddress, "returnAddress");
    }
}
