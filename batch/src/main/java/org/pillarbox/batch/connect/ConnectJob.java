package org.pillarbox.batch.connect;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import org.pillarbox.schedule.ConnectWork;

/**
 * The clock of the job: a turn each second, the next one only when the last is over. Each node has one; which of them runs a connection
 * is decided in the database.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectJob {
    static final String NAME = "connect";
    static final String RUN = "run";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    private TimerService timers;

    @Inject
    private ConnectWork work;

    @PostConstruct
    void open() {
        timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(NAME, false));
    }

    /** Throws nothing: the container would repeat the turn, and there would be two clocks. */
    @Timeout
    void turn() {
        try {
            work.turn().forEach(this::start);
        } finally {
            open();
        }
    }

    private void start(long run) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, Long.toString(run));
        try {
            BatchRuntime.getJobOperator().start(NAME, parameters);
        } catch (RuntimeException refused) {
            work.abandon(run, "The job could not be started: " + refused.getMessage());
        }
    }

    @PreDestroy
    void end() {
        work.stopAll();
    }
}
