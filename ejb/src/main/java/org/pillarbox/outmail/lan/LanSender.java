package org.pillarbox.outmail.lan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.Settings;

/**
 * The thread that looks after LAN forwarding: sees for which servers mail is due and gives each its threads, within the limits of the
 * page. {@link #run} until {@link #stop}; what is under way then is finished or waits for the next start.
 */
public final class LanSender implements Runnable {
    static final String SOURCE = "LAN forwarding";

    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration RENEWAL = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Parts parts;
    private final ThreadFactory threads;
    private final LanTargets targets;
    private final Leases leases;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private Instant renewed = Instant.EPOCH;
    private boolean failing;

    /** What a sender works with. */
    public record Parts(
            Claims claims,
            OutgoingContent contents,
            SmtpClient client,
            LanSecrets secrets,
            Settings settings,
            ErrorLog errors,
            Clock clock) {}

    /** @param threads gives those that send */
    public LanSender(Parts parts, ThreadFactory threads) {
        this.parts = parts;
        this.threads = threads;
        this.targets = new LanTargets(parts.settings(), parts.secrets());
        this.leases = new Leases(parts.claims(), parts.errors(), parts.clock(), stopping);
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
            if (Duration.between(renewed, now).abs().compareTo(RENEWAL) > 0) {
                leases.renew();
                renewed = now;
            }
            dispatch(now);
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                parts.errors().error(SOURCE, "Mail for other servers waits: " + failure);
            }
            failing = true;
        }
    }

    private void dispatch(Instant now) {
        LanForwardingSettings page = parts.settings().get(LanForwardingSettings.class);
        lanes.values().removeIf(Lane::isIdle);
        if (running.get() >= page.threads()) {
            return;
        }
        List<String> hosts = new ArrayList<>(parts.claims().dueServers(now));
        // No server is always the first when threads are few.
        Collections.shuffle(hosts);
        for (String host : hosts) {
            Lane lane = lanes.computeIfAbsent(key(host), any -> new Lane());
            if (isFree(page.threads(), lane) && lane.hasRoom(limit(page, host), now)) {
                begin(host, lane);
            }
        }
    }

    /** The last thread is for a server that has none: however busy or slow the others are, it does not wait for them. */
    private boolean isFree(int threads, Lane lane) {
        int most = threads > 1 && !lane.isIdle() ? threads - 1 : threads;
        return running.get() < most;
    }

    private static int limit(LanForwardingSettings page, String host) {
        return LanServer.parse(host).map(page::threadsFor).orElse(1);
    }

    /** One server, however it is written. */
    private static String key(String host) {
        return LanServer.parse(host).map(LanServer::toString).orElse(host);
    }

    private void begin(String host, Lane lane) {
        Thread thread = threads.newThread(() -> {
            try {
                new LanWorker(host, lane, parts, targets, leases).run();
            } finally {
                lane.end();
                running.decrementAndGet();
            }
        });
        lane.begin();
        running.incrementAndGet();
        thread.setName("pillarbox-lan-" + host);
        thread.start();
    }

    /** How many threads send now. */
    public int running() {
        return running.get();
    }

    /** Ends {@link #run}, and after a while everything that is still being sent. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        Instant patience = Instant.now().plus(DRAIN);
        while (running.get() > 0 && Instant.now().isBefore(patience)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        parts.client().end();
        while (running.get() > 0 && Instant.now().isBefore(patience.plus(DRAIN))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
