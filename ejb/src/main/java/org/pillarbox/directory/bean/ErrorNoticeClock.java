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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.alert.ErrorNotice;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.settings.Settings;

/** Every minute: looks whether there are errors to tell the Main Administrator of. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErrorNoticeClock {
    private static final Logger LOG = Logger.getLogger(ErrorNoticeClock.class.getName());

    @Inject
    private ErrorLog errors;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private ServerMail mail;

    private ErrorNotice notice;

    @PostConstruct
    void open() {
        notice = new ErrorNotice(
                errors, new MainAdministrator(users, settings), mail::send, settings, Clock.systemUTC());
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void tick() {
        try {
            notice.tell();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The Main Administrator could not be told of errors: {0}", e.getMessage());
        }
    }
}
