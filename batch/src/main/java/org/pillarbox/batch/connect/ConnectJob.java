package org.pillarbox.batch.connect;

import jakarta.annotation.PreDestroy;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarbox.schedule.ConnectWork;

/** The clock of the job. Each node has one; which of them runs a connection is decided in the database. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectJob {
    static final String NAME = "connect";
    static final String RUN = "run";

    @Inject
    private ConnectWork work;

    private final AtomicBoolean turning = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void eachSecond() {
        // A turn that takes long, with a slow database, is not joined by the next.
        if (turning.compareAndSet(false, true)) {
            try {
                work.turn().forEach(this::start);
            } finally {
                turning.set(false);
            }
        }
    }

    private void start(long run) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, Long.toString(run));
        try {
            BatchRuntime.getJobOperator().start(NAME, parameters);
        } catch (BatchRuntimeException refused) {
            work.abandon(run, "The job could not be started: " + refused.getMessage());
        }
    }

    @PreDestroy
    void end() {
        work.stopAll();
    }
}
