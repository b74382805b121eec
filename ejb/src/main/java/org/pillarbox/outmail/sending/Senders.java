package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.pillarbox.journal.ErrorLog;

/** All ways of this node, each with its thread: those that are always there, and those that come and go with what is set. */
public final class Senders {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final List<Sender> lasting;
    private final Source source;
    private final ErrorLog errors;
    private final ThreadFactory threads;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<Integer, Sender> coming = new HashMap<>();
    private final List<Thread> running = new ArrayList<>();
    private boolean failing;

    /** The ways that come and go. */
    public interface Source {
        /** The numbers of those that there are now. */
        Set<Integer> numbers();

        /** A sender for one that has come. */
        Sender make(int number);

        /** One has gone, and its sender has ended. */
        void gone(int number);
    }

    /** @param lasting the ways that are always there */
    public Senders(List<Sender> lasting, Source source, ErrorLog errors, ThreadFactory threads) {
        this.lasting = List.copyOf(lasting);
        this.source = source;
        this.errors = errors;
        this.threads = threads;
    }

    /** Begins to send. */
    public void start() {
        lasting.forEach(this::run);
        run("pillarbox-ways", this::lookAfter);
    }

    private void run(Sender sender) {
        run("pillarbox-sending", sender);
    }

    private void run(String name, Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        synchronized (running) {
            running.removeIf(ended -> !ended.isAlive() && ended.getState() != Thread.State.NEW);
            running.add(thread);
        }
        thread.start();
    }

    private void lookAfter() {
        try {
            do {
                follow();
            } while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be asked now is asked again; nothing ends meanwhile. */
    private void follow() {
        try {
            Set<Integer> wanted = new TreeSet<>(source.numbers());
            synchronized (coming) {
                wanted.stream().filter(number -> !coming.containsKey(number)).forEach(this::begin);
                Set<Integer> gone = new TreeSet<>(coming.keySet());
                gone.removeAll(wanted);
                gone.forEach(this::end);
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                errors.error("sending", "The connections cannot be asked: " + failure);
            }
            failing = true;
        }
    }

    private void begin(int number) {
        if (stopping.getCount() > 0) {
            Sender sender = source.make(number);
            coming.put(number, sender);
            run(sender);
        }
    }

    /** Finishes what it is sending, while the others go on. */
    private void end(int number) {
        Sender sender = coming.remove(number);
        sender.beginEnd();
        run("pillarbox-way-ends", () -> {
            try {
                sender.stop();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                source.gone(number);
            }
        });
    }

    /** Ends them, all at the same time. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        List<Sender> all = new ArrayList<>(lasting);
        synchronized (coming) {
            all.addAll(coming.values());
            coming.keySet().forEach(source::gone);
        }
        all.forEach(Sender::beginEnd);
        for (Sender sender : all) {
            sender.stop();
        }
        List<Thread> threadsLeft;
        synchronized (running) {
            threadsLeft = List.copyOf(running);
        }
        for (Thread thread : threadsLeft) {
            thread.join(DRAIN.toMillis());
        }
    }
}
