package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** All ways of this node, each with its thread. */
public final class Senders {
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final List<Sender> senders;
    private final ThreadFactory threads;
    private final List<Thread> running = new ArrayList<>();

    public Senders(List<Sender> senders, ThreadFactory threads) {
        this.senders = List.copyOf(senders);
        this.threads = threads;
    }

    /** Begins to send. */
    public void start() {
        for (Sender sender : senders) {
            Thread thread = threads.newThread(sender);
            thread.setName("pillarbox-sending");
            running.add(thread);
            thread.start();
        }
    }

    /** Ends them, all at the same time. */
    public void stop() throws InterruptedException {
        for (Sender sender : senders) {
            sender.beginEnd();
        }
        for (Sender sender : senders) {
            sender.stop();
        }
        for (Thread thread : running) {
            thread.join(DRAIN.toMillis());
        }
    }
}
