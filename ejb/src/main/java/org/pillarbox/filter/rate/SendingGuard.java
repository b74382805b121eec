package org.pillarbox.filter.rate;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.filter.rate.HeldUsers.Held;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/**
 * Answers what senders may still send, and holds users who come to a limit of the hour. A limit stands in the security log once an
 * hour for each sender, a hold once, and the Main Administrator gets one letter. Thread safe.
 */
public final class SendingGuard {
    private static final Reply HELD =
            Reply.of(450, "4.7.1", "Your sending is held since you have sent very much, please ask your administrator");

    private static final Duration QUIET = Duration.ofHours(1);

    /** What the guard needs. */
    public record Parts(
            Settings settings,
            UserDirectory users,
            HeldUsers holds,
            SecurityLog security,
            Submission submission,
            ErrorLog errors,
            Clock clock) {}

    private final Parts parts;
    private final RateLimits limits;
    private final HeldIndex index;
    private final Mentions mentions;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /** Counts from nothing. */
    public SendingGuard(Parts parts, RateLimits limits, HeldIndex index, LongSupplier nanoTime) {
        this.parts = parts;
        this.limits = limits;
        this.index = index;
        this.mentions = new Mentions(QUIET, nanoTime);
    }

    /** Why this sender's next message to so many recipients is put off; empty when it is not. */
    public Optional<Reply> refusal(Sender sender, int recipients, Origin origin) {
        return held(sender).or(() -> limits.excess(sender, recipients).map(excess -> answer(excess, origin)));
    }

    /** The same for a message that comes now, which is counted. */
    public Optional<Reply> take(Sender sender, int recipients, Origin origin) {
        return held(sender).or(() -> limits.take(sender, recipients).map(excess -> answer(excess, origin)));
    }

    private Optional<Reply> held(Sender sender) {
        return user(sender).filter(user -> index.isHeld(user.id())).map(user -> HELD);
    }

    private Reply answer(Excess excess, Origin origin) {
        boolean holds = excess.hourly()
                && parts.settings().get(SmtpSettings.class).rates().hold();
        Optional<LocalUser> user = holds ? user(excess.sender()) : Optional.empty();
        if (user.isPresent()) {
            hold(user.get(), excess, origin);
            return HELD;
        }
        if (mentions.isNew(excess.sender() + " " + excess.described())) {
            parts.security().record(Event.SENDING_LIMITED, name(excess), origin, excess.described());
        }
        return excess.reply();
    }

    /** Many sessions of the same thief come here at once; one of them does it, and the others do not wait. */
    private void hold(LocalUser user, Excess excess, Origin origin) {
        if (!underWay.add(user.id())) {
            return;
        }
        try {
            String reason = excess.described() + ", from " + origin.address();
            if (parts.holds().hold(new Held(user.id(), parts.clock().instant(), reason))) {
                parts.security().record(Event.SENDING_HELD, user.name().value(), origin, excess.described());
                tell(user, reason);
            }
            index.refresh();
        } catch (RuntimeException e) {
            note(user, e);
        } finally {
            underWay.remove(user.id());
        }
    }

    private void note(LocalUser user, Exception e) {
        if (mentions.isNew("no hold of " + user.id())) {
            parts.errors()
                    .error("smtp", "Sending of " + user.name() + " should be held, but cannot be: " + e.getMessage());
        }
    }

    private void tell(LocalUser user, String reason) {
        Optional<LocalUser> main = new MainAdministrator(parts.users(), parts.settings()).find();
        try {
            if (main.isPresent()) {
                parts.submission().submit(HoldLetter.of(main.get(), user, parts.settings(), reason, parts.clock()));
            }
        } catch (IOException e) {
            parts.errors()
                    .error("smtp", "Sending of " + user.name() + " is held, and no letter says so: " + e.getMessage());
        }
    }

    private Optional<LocalUser> user(Sender sender) {
        return sender.user() ? parts.users().find(sender.name()) : Optional.empty();
    }

    private static String name(Excess excess) {
        return excess.sender().user() ? excess.sender().name() : "";
    }
}
