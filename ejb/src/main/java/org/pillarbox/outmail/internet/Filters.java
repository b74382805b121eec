package org.pillarbox.outmail.internet;

import java.util.Optional;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.settings.Departure;
import org.pillarbox.settings.OutMailSettings;

/** Says to the queue what a page says of the mail that may leave. */
final class Filters {
    private Filters() {}

    static ClaimFilter of(OutMailSettings page, int connection) {
        Departure departure = page.departure();
        return new ClaimFilter(
                connection,
                departure.domainFilter().recipients(),
                departure.domainFilter().senders(),
                departure.smallerFirst() ? ClaimFilter.Order.SIZE : ClaimFilter.Order.ARRIVAL,
                Optional.empty());
    }
}
