package org.pillarbox.dns.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.protocol.peer.DnsServer;

@Timeout(60)
@Tag("OTH-134")
class NamedHostsTest {
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile Thread systemThread;

    private NamedHosts hosts(boolean system, List<InetSocketAddress> servers, Duration limit) {
        ResolverOptions options = new ResolverOptions(servers, limit, system);
        DnsResolver resolver = new DnsResolver(() -> options, Clock.systemUTC());
        return new NamedHosts(() -> options, resolver, this::system, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A system that takes its time. */
    private List<InetAddress> system(String host) throws UnknownHostException {
        systemThread = Thread.currentThread();
        asked.add(host);
        try {
            answer.await();
        } catch (InterruptedException ended) {
            throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getByName("192.0.2.1"));
    }

    @AfterEach
    void letGo() {
        answer.countDown();
    }

    @Test
    void synchronousMeansTheSystemInTheSameThreadAndWithItsOwnTime() throws Exception {
        answer.countDown();
        assertEquals(
                List.of(InetAddress.getByName("192.0.2.1")),
                hosts(true, List.of(), Duration.ofMillis(1)).addresses("mail.lan"));
        assertEquals(Thread.currentThread(), systemThread);
    }

    @Test
    void otherwiseTheSystemIsGivenUpAfterTheTime() {
        long begin = System.nanoTime();
        UnknownHostException late =
                assertThrows(UnknownHostException.class, () -> hosts(false, List.of(), Duration.ofSeconds(1))
                        .addresses("mail.lan"));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(millis >= 990 && millis < 20_000, millis + " ms");
        assertTrue(late.getMessage().contains("within 1 seconds"), late.getMessage());
    }

    @Test
    void aSystemThatNeverAnswersHoldsSoManyThreadsAtMost() {
        NamedHosts hosts = hosts(false, List.of(), Duration.ofMillis(20));
        for (int i = 0; i < 20; i++) {
            assertThrows(UnknownHostException.class, () -> hosts.addresses("mail.lan"));
        }
        assertEquals(16, asked.size());
    }

    @Test
    void serversThatAreNamedAreAskedBehindTheHostsFile() throws Exception {
        try (DnsServer server = DnsServer.with(Map.of("zone.example", "mail A 192.0.2.9\n"))) {
            NamedHosts hosts = hosts(false, List.of(server.address()), Duration.ofSeconds(5));
            assertEquals(List.of(InetAddress.getByName("192.0.2.9")), hosts.addresses("mail.zone.example"));
            assertTrue(hosts.addresses("localhost").get(0).isLoopbackAddress());
            UnknownHostException none =
                    assertThrows(UnknownHostException.class, () -> hosts.addresses("none.zone.example"));
            assertEquals("There is no host \"none.zone.example\"", none.getMessage());
            UnknownHostException failed =
                    assertThrows(UnknownHostException.class, () -> hosts.addresses("not-served.example"));
            assertTrue(failed.getMessage().contains("REFUSED"), failed.getMessage());
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void addressesAreNotLookedUp() throws Exception {
        NamedHosts hosts = hosts(false, List.of(), Duration.ofMillis(1));
        assertEquals(List.of(InetAddress.getByName("192.0.2.5")), hosts.addresses("192.0.2.5"));
        assertEquals(List.of(InetAddress.getByName("2001:db8::5")), hosts.addresses("2001:db8::5"));
        assertEquals(List.of(), asked);
    }
}
