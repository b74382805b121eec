package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.pillarbox.queue.DamagedConcern;

/** Puts the queue's plain objects together, one of each. */
@ApplicationScoped
public class QueueParts {
    /** Whether something is set aside. */
    @Produces
    @Singleton
    DamagedConcern damaged(DamagedEntriesBean entries) {
        return new DamagedConcern(entries::count, System::nanoTime);
    }
}
