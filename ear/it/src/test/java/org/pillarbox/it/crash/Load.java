package org.pillarbox.it.crash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;

/** Sessions that hand in numbered messages until they are told to stop, or until their server is gone. */
final class Load {
    private static final int SESSIONS = 4;
    private static final String PADDING = "What is in a message does not matter here.\r\n".repeat(40);

    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    /** Begins to send to this address. */
    void start(int port, String to) {
        stopped = false;
        List<Thread> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            Thread session = new Thread(() -> send(port, to));
            session.start();
            sessions.add(session);
        }
        threads = sessions;
    }

    /** Ends, after what is under way. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread session : threads) {
            session.join();
        }
    }

    /** Messages whose final dot was answered with 250. */
    Set<Long> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Messages that were begun, acknowledged or not. */
    Set<Long> begun() {
        return Set.copyOf(begun);
    }

    private void send(int port, String to) {
        try (SmtpClient smtp = SmtpClient.connect(port, TlsUse.NONE)) {
            while (!stopped) {
                long number = numbers.incrementAndGet();
                begun.add(number);
                String message = "Subject: crash\r\nX-Number: " + number + "\r\n\r\n" + PADDING;
                if (smtp.send("load@elsewhere.example", to, message.getBytes(StandardCharsets.US_ASCII))
                        .startsWith("250")) {
                    acknowledged.add(number);
                }
            }
        } catch (RuntimeException killed) {
            // This is what the test is about: the session ends where the server ends.
            return;
        }
    }
}
