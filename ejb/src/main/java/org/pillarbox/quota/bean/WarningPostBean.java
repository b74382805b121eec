package org.pillarbox.quota.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.quota.warning.DueWarnings;
import org.pillarbox.quota.warning.WarningPost;
import org.pillarbox.settings.Settings;

/** Hands in warnings right behind the delivery; and each minute those that were left over by a crash or a full disk. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarningPostBean {
    @Inject
    private DueWarnings due;

    @Inject
    private Submission submission;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private ErrorLog errors;

    @Resource
    private ManagedExecutorService executor;

    private WarningPost post;

    @PostConstruct
    void open() {
        post = new WarningPost(due, submission, users, settings, errors, Clock.systemUTC());
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void leftOver() {
        post.post();
    }

    /** Behind the commit of a delivery that wrote warnings. */
    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) WarningsDue event) {
        executor.execute(post::post);
    }
}
