package org.pillarbox.filter.rate.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.filter.rate.HeldIndex;
import org.pillarbox.filter.rate.HeldUsers;
import org.pillarbox.filter.rate.HoldConcern;
import org.pillarbox.filter.rate.RateLimits;
import org.pillarbox.filter.rate.SendingGuard;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.Settings;

/** Puts the limits together, one of each. */
@ApplicationScoped
public class SendingLimitParts {
    /** The counts of this node. */
    @Produces
    @Singleton
    RateLimits limits(Settings settings) {
        return new RateLimits(settings, System::nanoTime);
    }

    /** Who is held. */
    @Produces
    @Singleton
    HeldIndex index(HeldUsers holds) {
        return new HeldIndex(() -> ids(holds), System::nanoTime);
    }

    private static Set<Long> ids(HeldUsers holds) {
        return holds.list().stream().map(HeldUsers.Held::userId).collect(Collectors.toSet());
    }

    /** Whether somebody is held. */
    @Produces
    @Singleton
    HoldConcern holdConcern(HeldIndex held) {
        return new HoldConcern(held);
    }

    /** What senders are answered. */
    @Produces
    @Singleton
    SendingGuard guard(
            Settings settings,
            UserDirectory users,
            HeldUsers holds,
            SecurityLog security,
            Submission submission,
            ErrorLog errors,
            RateLimits counts,
            HeldIndex held) {
        SendingGuard.Parts parts =
                new SendingGuard.Parts(settings, users, holds, security, submission, errors, Clock.systemDefaultZone());
        return new SendingGuard(parts, counts, held, System::nanoTime);
    }
}
