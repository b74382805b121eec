package org.pillarbox.settings.inmail;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of the Header Processing Order (manual 6.3.2.2.1). */
public enum OrderLine {
    /** Read the special fields. */
    SPECIAL(true),
    /** Read To, Cc and their like. */
    STANDARD(true),
    /** Read the Received fields. */
    RECEIVED(true),
    /** End here when there is a recipient. */
    STOP_IF_ANY(false),
    /** End here. */
    STOP(false);

    /** What suits most providers: the order on the manual's page. */
    public static final List<OrderLine> DEFAULT = List.of(SPECIAL, STOP_IF_ANY, STANDARD, STOP_IF_ANY, RECEIVED);

    private final boolean source;

    OrderLine(boolean source) {
        this.source = source;
    }

    /** Whether it reads fields, and so stands in an order once at most. */
    public boolean isSource() {
        return source;
    }

    /** What is wrong with an order, in words for the administrator; empty when nothing is. */
    public static Optional<String> fault(List<OrderLine> order) {
        Set<OrderLine> seen = EnumSet.noneOf(OrderLine.class);
        boolean stopped = false;
        for (OrderLine line : order) {
            if (line.source && !seen.add(line)) {
                return Optional.of("The same headers are read twice; each kind stands in the list once at most");
            }
            if (line.source && stopped) {
                return Optional.of("Headers below \"Stop Processing\" are never read");
            }
            stopped |= line == STOP;
        }
        return seen.isEmpty() ? Optional.of("No headers are read, so no recipient is ever found") : Optional.empty();
    }
}
