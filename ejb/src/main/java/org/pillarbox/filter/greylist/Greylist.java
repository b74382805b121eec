package org.pillarbox.filter.greylist;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.pillarbox.filter.AddressExceptions;
import org.pillarbox.settings.GreylistSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;

/**
 * Who is let in at once, by the settings in force. What the database cannot tell is let in: mail that waits for it would wait for
 * nothing. Safe for threads.
 */
public final class Greylist {
    /** More triplets are not kept: who sends from ever new addresses must not fill the disk. */
    public static final long MOST_KEPT = 500_000;

    private static final System.Logger LOG = System.getLogger("org.pillarbox.filter");
    private static final Duration COUNTED = Duration.ofMinutes(5);

    private final Settings settings;
    private final Transactions rows;
    private final Clock clock;
    private volatile Compiled last;
    private volatile Instant counted = Instant.MIN;
    private volatile boolean roomLeft = true;
    private volatile boolean troubled;

    /** Runs work in a transaction of its own, whose failure undoes it. */
    public interface Transactions {
        /** What the work gives. */
        <T> T call(Function<GreylistRows, T> work);
    }

    /** A page and what it means. */
    private record Compiled(GreylistSettings page, AddressExceptions allowed) {}

    public Greylist(Settings settings, Transactions rows, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether this address may have to wait; no query. */
    public boolean concerns(InetAddress address) {
        GreylistSettings page = settings.get(GreylistSettings.class);
        return page.enabled() && !compiled(page).allowed().contain(address);
    }

    /** Lets somebody in, or says for how long to wait. */
    public Welcome meet(Triplet triplet) {
        try {
            Welcome welcome = tried(triplet);
            troubled = false;
            return welcome;
        } catch (RuntimeException failure) {
            if (!troubled) {
                troubled = true;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "everybody is let in, since the greylist cannot be read: " + failure);
            }
            return Welcome.IN;
        }
    }

    /** Another node may write the same row at the same moment; what it wrote is seen by the second try. */
    private Welcome tried(Triplet triplet) {
        try {
            return once(triplet);
        } catch (RuntimeException race) {
            LOG.log(System.Logger.Level.DEBUG, "once more", race);
            return once(triplet);
        }
    }

    private Welcome once(Triplet triplet) {
        Instant now = clock.instant();
        GreylistSettings page = settings.get(GreylistSettings.class);
        return rows.call(each -> {
            if (now.isAfter(counted.plus(COUNTED))) {
                counted = now;
                roomLeft = each.count() < MOST_KEPT;
            }
            return new Doorkeeper(each, page, now).meet(triplet, roomLeft);
        });
    }

    /** How many are kept now; for administrators. */
    public long kept() {
        return rows.call(GreylistRows::count);
    }

    /** Removes what is to be forgotten; gives the number. */
    public int forget() {
        Instant now = clock.instant();
        return rows.call(each -> each.forget(now));
    }

    private Compiled compiled(GreylistSettings page) {
        Compiled compiled = last;
        if (compiled == null || compiled.page() != page) {
            compiled = new Compiled(page, allowed(page));
            last = compiled;
        }
        return compiled;
    }

    /** Lines are read before they are stored; what cannot be read all the same came by another way, and excepts nobody. */
    private static AddressExceptions allowed(GreylistSettings page) {
        try {
            return AddressExceptions.parse("allowed", page.allowed());
        } catch (InvalidSetting unreadable) {
            LOG.log(System.Logger.Level.WARNING, "greylisting has no exceptions: " + unreadable.getMessage());
            return AddressExceptions.parse("allowed", "");
        }
    }
}
