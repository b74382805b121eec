package org.pillarbox.outmail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.OutgoingContent;

/**
 * The thread that looks after one way: sees where mail is due and gives each destination its threads, within the way's limits.
 * {@link #run} until {@link #stop}; what is under way then is finished or waits for the next start.
 */
public final class Sender implements Runnable {
    /** After it others take over what a dead node had claimed; a living one renews its claims long before. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration RENEWAL = Duration.ofSeconds(60);
    /** A clock that is set back by less keeps nobody waiting for long. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Parts parts;
    private final ThreadFactory threads;
    private final Leases leases;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final DueDomains domains = new DueDomains();
    private Instant renewed = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private boolean failing;

    /** What a sender works with. */
    public record Parts(Way way, Claims claims, OutgoingContent contents, ErrorLog errors, Clock clock) {}

    /** @param threads gives those that send */
    public Sender(Parts parts, ThreadFactory threads) {
        this.parts = parts;
        this.threads = threads;
        this.leases = new Leases(parts, stopping);
    }

    @Override
    public void run() {
        try {
            do {
                turn();
            } while (!stopping.await(TURN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away for a while is said once, and asked again. */
    private void turn() {
        try {
            Instant now = parts.clock().instant();
            if (now.isBefore(last.minus(STEP))) {
                parts.claims().clockSetBack(now, now.plus(LEASE));
            }
            last = now;
            if (Duration.between(renewed, now).abs().compareTo(RENEWAL) > 0) {
                leases.renew();
                renewed = now;
            }
            dispatch(now);
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                parts.errors().error(parts.way().name(), "Mail for other servers waits: " + failure);
            }
            failing = true;
        }
    }

    private void dispatch(Instant now) {
        Way way = parts.way();
        lanes.values().removeIf(Lane::isIdle);
        // Read before the queue is: what ends meanwhile may leave more behind.
        boolean resting = running.get() == 0;
        if (running.get() >= way.threads()) {
            return;
        }
        Optional<ClaimFilter> filter = way.filter();
        List<Destination> places = new ArrayList<>(
                filter.map(allowed -> way.due(new DueNow(allowed, now))).orElse(List.of()));
        if (resting && places.isEmpty()) {
            way.rested(now);
        }
        // No destination is always the first when threads are few.
        Collections.shuffle(places);
        for (Destination to : places) {
            Lane lane = lanes.computeIfAbsent(way.key(to), any -> new Lane());
            if (isFree(way, lane) && lane.hasRoom(way.threads(to), now)) {
                begin(to, lane);
            }
        }
    }

    /** What the queue says in one turn. */
    private final class DueNow implements DueMail {
        private static final Destination OUTSIDE = new Destination.Outside();
        private final ClaimFilter filter;
        private final Instant now;

        DueNow(ClaimFilter filter, Instant now) {
            this.filter = filter;
            this.now = now;
        }

        @Override
        public Set<String> servers() {
            return parts.claims().dueServers(now);
        }

        @Override
        public List<String> domains(int most) {
            return domains.due(parts.claims(), filter, now, most);
        }

        @Override
        public boolean outside() {
            return leases.isDue(OUTSIDE, filter, now);
        }
    }

    private boolean isFree(Way way, Lane lane) {
        int most = lane.isIdle() ? way.threads() : Math.max(1, way.threads() - way.reserve());
        return running.get() < most;
    }

    private void begin(Destination to, Lane lane) {
        Thread thread = threads.newThread(() -> {
            try {
                new Worker(to, lane, parts, leases).run();
            } finally {
                lane.end();
                running.decrementAndGet();
            }
        });
        lane.begin();
        running.incrementAndGet();
        thread.setName("pillarbox-send-" + to);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            // The machine has no thread to give now: the next turn asks again.
            lane.end();
            running.decrementAndGet();
            throw new IllegalStateException("no thread to send with", noThread);
        }
    }

    /** How many threads send now. */
    public int running() {
        return running.get();
    }

    /** No new message is begun. */
    void beginEnd() {
        stopping.countDown();
    }

    /** Ends {@link #run}, and after a while everything that is still being sent. */
    public void stop() throws InterruptedException {
        beginEnd();
        Instant patience = Instant.now().plus(DRAIN);
        while (running.get() > 0 && Instant.now().isBefore(patience)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        parts.way().end();
        while (running.get() > 0 && Instant.now().isBefore(patience.plus(DRAIN))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
