package org.pillarbox.filter.rate.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.pillarbox.filter.rate.HeldIndex;
import org.pillarbox.filter.rate.RateLimits;
import org.pillarbox.filter.rate.SenderReleased;

/** Lets those who were released begin anew. */
@ApplicationScoped
public class ReleasedSenders {
    @Inject
    private RateLimits limits;

    @Inject
    private HeldIndex index;

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) SenderReleased event) {
        limits.forget(event.sender());
        index.expire();
    }
}
