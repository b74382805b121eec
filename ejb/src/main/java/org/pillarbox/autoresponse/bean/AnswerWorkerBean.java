package org.pillarbox.autoresponse.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.worker.AnswerDesk;
import org.pillarbox.autoresponse.worker.AnswerLedger;
import org.pillarbox.autoresponse.worker.AnswerWorker;
import org.pillarbox.autoresponse.worker.AnsweredLog;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.ServerIdentity;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DeliveryIndex;

/** The threads that answer: begun right behind deliveries, and twice a minute for what was left over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerWorkerBean {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.autoresponse");
    private static final int QUICK = 2;
    private static final int PROGRAMS = 4;
    private static final int PATIENCE_SECONDS = 5;

    @Inject
    private AnswerLedger ledger;

    @Inject
    private AnsweredLog answered;

    @Inject
    private UserDirectory users;

    @Inject
    private Autoresponders autoresponders;

    @Inject
    private DeliveryIndex index;

    @Inject
    private ContentStore contents;

    @Inject
    private Instance<Responder> responders;

    @Inject
    private ProgramRunner runner;

    @Inject
    private Submission submission;

    @Inject
    private Settings settings;

    @Inject
    private ErrorLog errors;

    @Resource
    private ManagedThreadFactory threads;

    private final AtomicBoolean looking = new AtomicBoolean();
    private ExecutorService looks;
    private ExecutorService quick;
    private ExecutorService programs;
    private AnswerWorker worker;

    @PostConstruct
    void open() {
        looks = Executors.newSingleThreadExecutor(threads);
        quick = Executors.newFixedThreadPool(QUICK, threads);
        programs = Executors.newFixedThreadPool(PROGRAMS, threads);
        Clock clock = Clock.systemDefaultZone();
        AnswerDesk desk = new AnswerDesk(new AnswerDesk.Parts(
                ledger,
                users,
                autoresponders,
                answered,
                content -> index.locate(content).map(contents::open),
                responders.stream().toList(),
                submission,
                settings,
                clock));
        String node = ServerIdentity.in(DataDirectory.resolve("keys/server.id")).toString();
        worker = new AnswerWorker(desk, ledger, new AnswerWorker.Threads(quick, programs), node, errors, clock);
    }

    /** Programs that run are ended; what they were to answer stays due. Nobody is interrupted, see {@link ProgramRunner#close}. */
    @PreDestroy
    void close() {
        worker.stop();
        runner.close();
        looks.shutdown();
        quick.shutdown();
        programs.shutdown();
        try {
            boolean ended = looks.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    & quick.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    & programs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (ended) {
                leave();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        try {
            worker.leave();
        } catch (RuntimeException e) {
            // The lease runs out by itself.
            LOG.log(System.Logger.Level.DEBUG, "the lease could not be given back", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    void leftOver() {
        soon();
    }

    /** Behind the commit of a delivery that wrote due answers. */
    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswersWritten event) {
        soon();
    }

    /** Many deliveries need one look. */
    private void soon() {
        if (looking.compareAndSet(false, true)) {
            try {
                looks.execute(() -> {
                    looking.set(false);
                    worker.look();
                });
            } catch (RejectedExecutionException stopping) {
                // The rows are there at the next start.
                looking.set(false);
            }
        }
    }
}
