package org.pillarbox.batch.quota;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Properties;

/** The clock of the job. Each node has one; the step finds out whether the day is another node's. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotaWarningsJob {
    static final String NAME = "quota-warnings";
    static final String REASON = "reason";

    /** The server is started as a whole first; timers wait for that as well. */
    private static final Duration BEHIND_START = Duration.ofSeconds(1);

    @Resource
    private TimerService timers;

    @PostConstruct
    void open() {
        timers.createSingleActionTimer(BEHIND_START.toMillis(), new TimerConfig(NAME, false));
    }

    @Timeout
    void atStart() {
        start(Reason.START);
    }

    @Schedule(hour = "7", minute = "7", persistent = false)
    void inTheMorning() {
        start(Reason.DAY);
    }

    private static void start(Reason reason) {
        Properties parameters = new Properties();
        parameters.setProperty(REASON, reason.name());
        BatchRuntime.getJobOperator().start(NAME, parameters);
    }
}
