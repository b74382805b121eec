package org.pillarbox.dns.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pillarbox.dns.HostLookup;

/** Asks the system for hosts, on threads that are left behind when it takes too long; so many at most. */
final class SystemHosts {
    private static final int MOST_WAITING = 16;

    private final HostLookup system;
    private final ThreadFactory threads;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    SystemHosts(HostLookup system, ThreadFactory threads) {
        this.system = system;
        this.threads = threads;
    }

    List<InetAddress> addresses(String host, Duration limit) throws UnknownHostException {
        if (!places.tryAcquire()) {
            throw new UnknownHostException("The system's look-ups of host names do not end");
        }
        FutureTask<List<InetAddress>> question = new FutureTask<>(() -> {
            try {
                return system.addresses(host);
            } finally {
                places.release();
            }
        });
        threads.newThread(question).start();
        try {
            return question.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnknownHostException("No answer within " + limit.toSeconds() + " seconds about " + host);
        } catch (ExecutionException failed) {
            throw unknown(host, failed.getCause());
        } catch (CancellationException ended) {
            throw unknown(host, ended);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw unknown(host, ended);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException("There is no host \"" + host + "\"");
        unknown.initCause(cause);
        return unknown;
    }
}
