package org.pillarbox.directory.bean;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.alert.ProblemPost;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.Settings;

/** Every few seconds: writes down the problems of this node, and mails what has had no letter. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProblemClock {
    @Inject
    private ProblemDesk desk;

    @Inject
    private ProblemBook book;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private Submission submission;

    private ProblemPost post;

    @PostConstruct
    void open() {
        post = new ProblemPost(new ProblemPost.Parts(
                desk, book, new MainAdministrator(users, settings), submission, settings, Clock.systemDefaultZone()));
    }

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void tick() {
        post.round();
    }
}
