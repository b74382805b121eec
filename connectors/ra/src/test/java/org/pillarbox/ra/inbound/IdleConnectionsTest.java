package org.pillarbox.ra.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.ra.LineSessions;
import org.pillarbox.ra.tls.Certificate;

/** What a connection costs that has nothing to say. */
@Timeout(60)
class IdleConnectionsTest {
    private static final int COUNT = 1_000;
    private static final long MAX_BYTES_EACH = 20_000;

    private final LineSessions sessions = new LineSessions();
    private final List<SocketChannel> clients = new ArrayList<>();

    @Test
    void aThousandIdleConnectionsHoldNoThreadAndFewKilobytesEach() throws IOException {
        ServiceConfig config = new ServiceConfig(
                "test", "line", true, Optional.empty(), 0, TlsMode.NONE, new ServiceLimits(2_000, 2_000, 600, 600));
        try (Engine engine = new Engine(16)) {
            Reception reception = new Reception(engine, new Certificate(), config);
            reception.use(config, Optional.of(sessions));
            Channel listener = engine.listen(new InetSocketAddress("127.0.0.1", 0), reception);
            connect(listener, 50);
            long before = used();
            connect(listener, COUNT);
            long each = (used() - before) / COUNT;

            assertTrue(each < MAX_BYTES_EACH, each + " bytes each, the test's own end included");
            assertEquals(COUNT + 50, reception.inside());
            assertTrue(engine.workerThreads() <= 16);
            listener.close().awaitUninterruptibly();
            reception.drain(Duration.ofMillis(100));
            await().until(() -> reception.inside() == 0);
        } finally {
            for (SocketChannel client : clients) {
                client.close();
            }
        }
    }

    private void connect(Channel listener, int count) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(100);
        for (int i = 0; i < count; i++) {
            SocketChannel client = SocketChannel.open(listener.localAddress());
            client.write(ByteBuffer.wrap("ECHO x\r\n".getBytes(StandardCharsets.US_ASCII)));
            int read = 0;
            while (read < "hello\r\nx\r\n".length()) {
                read += client.read(answer.clear());
            }
            clients.add(client);
        }
    }

    /** The least that was in use in some tries: what cannot be collected. */
    private static long used() {
        return LongStream.range(0, 5)
                .map(i -> {
                    System.gc();
                    return ManagementFactory.getMemoryMXBean()
                                    .getHeapMemoryUsage()
                                    .getUsed()
                            + ManagementFactory.getMemoryMXBean()
                                    .getNonHeapMemoryUsage()
                                    .getUsed()
                            + ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class).stream()
                                    .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
                                    .sum();
                })
                .min()
                .orElseThrow();
    }
}
