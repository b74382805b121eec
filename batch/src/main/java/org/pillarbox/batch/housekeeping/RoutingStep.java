package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.pillarbox.routing.worker.RoutingHousekeeping;

/** Forgets for which occasions the server wrote letters long ago. */
@Named("routingHousekeeping")
@Dependent
public class RoutingStep extends AbstractBatchlet {
    /** Far longer than a log waits to be routed again. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private RoutingHousekeeping routing;

    @Override
    public String process() {
        return routing.forgetOccasions(Instant.now().minus(KEPT)) + " occasions";
    }
}
