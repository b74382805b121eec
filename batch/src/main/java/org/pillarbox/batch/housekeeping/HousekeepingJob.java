package org.pillarbox.batch.housekeeping;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** The clock of the job, and its start by hand. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HousekeepingJob {
    static final String NAME = "housekeeping";

    @Schedule(hour = "3", minute = "17", persistent = false)
    void atNight() {
        start();
    }

    /** Starts the job; gives the number of its execution. */
    public long start() {
        return BatchRuntime.getJobOperator().start(NAME, new Properties());
    }
}
