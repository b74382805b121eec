package org.pillarbox.filter.greylist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.filter.greylist.GreylistRows.Known;
import org.pillarbox.settings.GreylistSettings;

/** Decides about one triplet by what is known of it, in the caller's transaction. */
public final class Doorkeeper {
    /** What is known is kept for longer at most once a day, so that frequent writers cost no write each time. */
    private static final Duration ROUGHLY = Duration.ofDays(1);

    private final GreylistRows rows;
    private final GreylistSettings page;
    private final Instant now;

    /** Decides at this moment. */
    public Doorkeeper(GreylistRows rows, GreylistSettings page, Instant now) {
        this.rows = rows;
        this.page = page;
        this.now = now;
    }

    /**
     * Lets it in, or says how long it has to wait.
     *
     * @param roomLeft whether one more may be noted; otherwise who is not known is let in
     */
    public Welcome meet(Triplet triplet, boolean roomLeft) {
        if (isKnownNetwork(triplet)) {
            rows.keepNetwork(triplet.network(), life());
            return Welcome.IN;
        }
        Optional<Known> known = rows.find(triplet.hash(), now);
        if (known.isEmpty()) {
            return roomLeft ? first(triplet) : Welcome.IN;
        }
        return known.get().passed().isPresent() ? again(triplet, known.get()) : second(triplet, known.get());
    }

    private boolean isKnownNetwork(Triplet triplet) {
        return page.networkPasses() > 0 && rows.passes(triplet.network(), now) >= page.networkPasses();
    }

    private Welcome first(Triplet triplet) {
        rows.add(triplet.hash(), now, now.plus(Duration.ofHours(page.windowHours())));
        return new Welcome(Optional.of(delay()), Optional.empty());
    }

    private Welcome second(Triplet triplet, Known known) {
        Duration waited = Duration.between(known.firstTry(), now);
        if (waited.compareTo(delay()) < 0) {
            return new Welcome(Optional.of(delay().minus(waited)), Optional.empty());
        }
        if (rows.pass(triplet.hash(), now, life())) {
            rows.addPass(triplet.network(), now, life());
        }
        return new Welcome(Optional.empty(), Optional.of(waited));
    }

    private Welcome again(Triplet triplet, Known known) {
        if (known.expires().isBefore(life().minus(ROUGHLY))) {
            rows.keep(triplet.hash(), life());
        }
        return Welcome.IN;
    }

    private Duration delay() {
        return Duration.ofSeconds(page.delaySeconds());
    }

    private Instant life() {
        return now.plus(Duration.ofDays(page.lifeDays()));
    }
}
