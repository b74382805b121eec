package org.pillarbox.quota.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.message.Submission;
import org.pillarbox.quota.DailyWarnings;
import org.pillarbox.quota.SendingBlock;
import org.pillarbox.quota.daily.DayTurn;
import org.pillarbox.quota.daily.WarningRound;
import org.pillarbox.settings.Settings;

/** Puts the plain objects together, one of each. */
@ApplicationScoped
public class QuotaParts {
    /** Who cannot send. */
    @Produces
    @Singleton
    SendingBlock sendingBlock(UserDirectory users, MailboxUsage usage, Settings settings) {
        return new SendingBlock(users, usage, settings);
    }

    /** For the job. */
    @Produces
    @Singleton
    DailyWarnings dailyWarnings(
            UserDirectory users, MailboxUsage usage, Settings settings, Submission submission, DayTurn turn) {
        return new WarningRound(users, usage, settings, submission, turn, Clock.systemDefaultZone());
    }
}
