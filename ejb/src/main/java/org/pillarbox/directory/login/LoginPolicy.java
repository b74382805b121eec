package org.pillarbox.directory.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** What follows from log-ins that work and that do not: scores, locks and lines in the security log. */
final class LoginPolicy {
    private static final Logger LOG = Logger.getLogger(LoginPolicy.class.getName());

    /** How long a lock lasts that only an administrator ends. */
    private static final Duration FOR_EVER = Duration.ofDays(365_000);

    private final Settings settings;
    private final LoginRecords records;
    private final SecurityLog log;
    private final LoginScores scores;
    /** Addresses that the log has named as held back within the last minute. */
    private final AddressScores named;

    private final KnownAddresses known;
    /** Users with failures that were counted here since their last success. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    private final LoginDoors doors;
    private final Clock clock;

    LoginPolicy(Settings settings, LoginRecords records, SecurityLog log, LoginScores scores, Clock clock) {
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.scores = scores;
        this.named = new AddressScores(clock, 1, Duration.ofMinutes(1));
        this.known = new KnownAddresses(clock);
        this.doors = new LoginDoors(settings);
        this.clock = clock;
    }

    /** Whether a lock that ends then was meant to end only by an administrator. */
    static boolean isForEver(Instant now, Instant end) {
        return end.isAfter(now.plus(FOR_EVER.dividedBy(2)));
    }

    /** Whether this address has failed so often that nothing is checked now. */
    boolean isHeldBack(String userName, Attempt attempt) {
        boolean heldBack = !isExemptFromScores(attempt) && scores.isHeldBack(attempt.address());
        // Held back, one can ask as fast as the line allows: a line for each would let anybody fill the disk.
        if (heldBack && named.points(attempt.address()) == 0) {
            named.add(attempt.address(), 1);
            log.record(Event.LOGIN_HELD_BACK, userName, origin(attempt), "too many failures from this address");
        }
        return heldBack;
    }

    /** Whether a lock keeps this user out by this door now. */
    boolean isLockedOut(Account account, Attempt attempt) {
        return account.isLocked(clock.instant())
                && !isExemptFromLocks(attempt)
                && !known.isKnown(account.id(), attempt.address());
    }

    /** Whether a user with the right password comes in by this door now. */
    boolean admits(Account account, Attempt attempt) {
        if (!account.membership().enabled()) {
            log.record(
                    Event.LOGIN_FAILED,
                    account.name().value(),
                    origin(attempt),
                    "members of the group " + account.membership().group().orElse("") + " may not log in");
            return false;
        }
        if (!account.permits(attempt.protocol())) {
            log.record(
                    Event.LOGIN_FAILED,
                    account.name().value(),
                    origin(attempt),
                    attempt.protocol() + " is not allowed for this user");
            return false;
        }
        if (doors.refuses(account.name().value(), attempt)) {
            log.record(
                    Event.LOGIN_FAILED,
                    account.name().value(),
                    origin(attempt),
                    "the access restrictions do not let this user in from this address");
            return false;
        }
        if (account.passwords().mustChange() && !canChangeIt(attempt.protocol())) {
            log.record(
                    Event.LOGIN_FAILED, account.name().value(), origin(attempt), "one-time password not changed yet");
            return false;
        }
        boolean held = isLockedOut(account, attempt);
        if (held) {
            log.record(Event.LOGIN_FAILED, account.name().value(), origin(attempt), "account locked");
        }
        return !held;
    }

    /** A one-time password opens the doors behind which it can be changed, and no other. */
    private static boolean canChangeIt(Protocol door) {
        return door == Protocol.WEB || door == Protocol.PASSWORD;
    }

    /** The password was right and the door open. */
    void succeeded(Account account, Attempt attempt, boolean freshlyVerified) {
        if (!isLoopback(attempt.address())) {
            known.succeeded(account.id(), attempt.address());
        }
        // Other nodes' failures are forgotten with the next password that is verified afresh.
        if (failing.remove(account.id()) || freshlyVerified) {
            attempt(() -> records.succeeded(account.id()));
        }
    }

    /** The password was wrong, or there is no such user; both cost the same. */
    void failed(String userName, Optional<Account> account, Attempt attempt) {
        log.record(Event.LOGIN_FAILED, userName, origin(attempt), "");
        if (!isExemptFromScores(attempt)) {
            scores.failed(attempt.address());
        }
        account.ifPresent(user -> known.failed(user.id(), attempt.address()));
        SecuritySettings security = settings.get(SecuritySettings.class);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long counted = account.filter(user -> !user.isLocked(now) && !isExemptFromLocks(attempt))
                .map(Account::id)
                .orElse(0L);
        if (counted != 0) {
            failing.add(counted);
        }
        attempt(() -> {
            int failures = records.failed(counted, now, Duration.ofSeconds(security.lockoutWindowSeconds()));
            if (counted != 0 && security.lockoutAttempts() > 0 && failures >= security.lockoutAttempts()) {
                Duration lock =
                        security.lockoutSeconds() == 0 ? FOR_EVER : Duration.ofSeconds(security.lockoutSeconds());
                records.lock(counted, now.plus(lock));
                log.record(Event.ACCOUNT_LOCKED, userName, origin(attempt), failures + " failed log-ins");
            }
        });
    }

    /**
     * The stored password was another, and the external directory could not be asked. Guessing must stay slow, but nobody is
     * locked out for what nobody knows to be wrong.
     */
    void undecided(String userName, Attempt attempt) {
        log.record(Event.LOGIN_FAILED, userName, origin(attempt), "the external directory cannot be asked");
        if (!isExemptFromScores(attempt)) {
            scores.failed(attempt.address());
        }
    }

    /** The external directory's password was taken over. */
    void tookOver(Account account, Attempt attempt) {
        log.record(
                Event.PASSWORD_CHANGED,
                account.name().value(),
                origin(attempt),
                "replaced by the one that the external directory accepted");
    }

    static Origin origin(Attempt attempt) {
        return new Origin(attempt.protocol().name(), attempt.address(), attempt.sessionId());
    }

    /** The manual's exception: whoever sits at the server itself always reaches the web. */
    private boolean isExemptFromLocks(Attempt attempt) {
        return attempt.protocol() == Protocol.WEB
                && settings.get(SecuritySettings.class).exemptLoopback()
                && isLoopback(attempt.address());
    }

    /** Behind the loopback address may be everybody: a proxy, or the WebMail of another server. */
    private boolean isExemptFromScores(Attempt attempt) {
        return settings.get(SecuritySettings.class).exemptLoopback() && isLoopback(attempt.address());
    }

    /** A database that fails must not turn the peer's answer into another one. */
    static void attempt(Runnable record) {
        try {
            record.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A log-in could not be noted", e);
        }
    }

    private static boolean isLoopback(String address) {
        boolean literal = address.indexOf(':') >= 0 || address.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
