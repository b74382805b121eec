package org.pillarbox.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that sends and is killed. {@code send <data> <port> <minutes> <first number>} hands in numbered messages for outside and
 * sends them to the relay at the port, by a clock that is so many minutes ahead; {@code drain <data> <port> <minutes>} sends what is left
 * and ends; {@code once} does both with one message.
 */
final class DeliveryVictim {
    private static final int SESSIONS = 4;
    private static final int THREADS = 5;
    /** Between two messages of a session, so that no queue grows. */
    private static final Duration PAUSE = Duration.ofMillis(4);

    private final SendingServer sending;
    private final CrashServer server;

    private DeliveryVictim(Path data, int port, long minutes) throws Exception {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        sending = new SendingServer(data, port, THREADS, clock, () -> {});
        server = sending.server;
    }

    public static void main(String[] arguments) throws Exception {
        DeliveryVictim victim =
                new DeliveryVictim(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        switch (arguments[0]) {
            case "send" -> victim.send(Long.parseLong(arguments[4]));
            case "drain" -> victim.drain();
            default -> victim.once();
        }
    }

    private void send(long first) {
        new Thread(server.worker).start();
        new Thread(sending.sender).start();
        AtomicLong numbers = new AtomicLong(first);
        CrashServer.say("ready");
        for (int i = 0; i < SESSIONS; i++) {
            new Thread(() -> {
                        while (true) {
                            sending.handIn(numbers.getAndIncrement());
                            LockSupport.parkNanos(PAUSE.toNanos());
                        }
                    })
                    .start();
        }
    }

    private void once() {
        sending.handIn(1);
        server.worker.stop();
        server.worker.run();
        drain();
    }

    /** All that was accepted has been routed before. */
    private void drain() {
        sending.empty(PAUSE);
        server.errors.latest(10).forEach(entry -> CrashServer.say("error " + entry));
        System.exit(0);
    }
}
