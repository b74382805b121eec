package org.pillarbox.crash;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pillarbox.settings.sync.GroupedSync;

/**
 * Measures how fast a queue is sent to a relay: {@code <empty folder> <port of the relay> <messages> <threads>}. Half as many are sent before,
 * to warm the virtual machine; see {@code bench-sending}.
 */
final class SendingBenchmark {
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final ExecutorService SYNCHRONISING = Executors.newCachedThreadPool();

    private SendingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int messages = Integer.parseInt(arguments[2]);
        run(arguments, "warming", messages / 2);
        run(arguments, "sending", messages);
        System.exit(0);
    }

    private static void run(String[] arguments, String name, int messages) throws Exception {
        SendingServer[] made = new SendingServer[1];
        // As the server does it: who asks while one is under way shares the next.
        GroupedSync sync = new GroupedSync(() -> made[0].server.sync.run(), SYNCHRONISING);
        made[0] = new SendingServer(
                Path.of(arguments[0], name),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[3]),
                Clock.systemUTC(),
                sync);
        SendingServer sending = made[0];
        for (int number = 0; number < messages; number++) {
            sending.handIn(number);
        }
        sending.server.worker.stop();
        sending.server.worker.run();
        if (sending.waiting() != messages) {
            throw new IllegalStateException(sending.waiting() + " messages wait");
        }
        long cpu = cpu();
        long begun = System.nanoTime();
        sending.empty(LOOK);
        double seconds = (System.nanoTime() - begun) / 1e9;
        sending.sender.stop();
        System.err.printf(
                "%s: %d messages in %.2f s, %.0f/s, %.2f CPU-s per 1,000%n",
                name, messages, seconds, messages / seconds, (cpu() - cpu) / 1e6 / messages);
    }

    /** Of this process, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
