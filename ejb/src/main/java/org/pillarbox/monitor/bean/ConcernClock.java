package org.pillarbox.monitor.bean;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.monitor.concern.Concerns;
import org.pillarbox.monitor.concern.StandingConcerns;

/** Every minute: looks what stands on the home page. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConcernClock {
    @Any
    @Inject
    private Instance<ConcernSource> sources;

    @Inject
    private ProblemDesk problems;

    @Inject
    private ErrorLog errors;

    private Concerns concerns;
    private StandingConcerns standing;

    @PostConstruct
    void open() {
        concerns = new Concerns(sources, errors);
        standing = new StandingConcerns(problems, Clock.systemDefaultZone());
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void tick() {
        standing.look(concerns.now());
    }
}
