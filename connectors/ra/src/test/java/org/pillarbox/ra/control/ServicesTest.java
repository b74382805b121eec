package org.pillarbox.ra.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.ra.LineClient;

@Timeout(60)
class ServicesTest extends LineServices {
    private static ServiceConfig on(String name, String address, int port) {
        return new ServiceConfig(name, "line", true, Optional.of(address), port, TlsMode.STARTTLS, LIMITS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @Tag("SRV-016")
    void aPortThatDoesNotExistFailsItsServiceAlone() {
        services.apply(List.of(on("a", 65_536), on("b", 0)));
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("there is no port above 65535"), status("a").reason());
        port("b");
    }

    @Test
    @Tag("SRV-015")
    void opensClosesAndMovesPortsAndKeepsTheSessionsOfOthers() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0), on("c", 0)));
        int oldB = port("b");
        int oldC = port("c");
        int newB = freePort();
        try (LineClient a = connected(new LineClient(port("a")));
                LineClient b = connected(new LineClient(oldB));
                LineClient c = connected(new LineClient(oldC))) {
            services.apply(List.of(on("a", 0), on("b", newB), off("c", 0), on("d", 0)));

            assertEquals("shutting down", b.line());
            assertEquals("shutting down", c.line());
            assertThrows(ConnectException.class, () -> new LineClient(oldB).close());
            assertThrows(ConnectException.class, () -> new LineClient(oldC).close());
            assertAnswers(a);
            try (LineClient moved = connected(new LineClient(newB));
                    LineClient added = connected(new LineClient(port("d")))) {
                assertAnswers(moved);
                assertAnswers(added);
            }
        }
        await().until(() -> status("c").state() == State.DISABLED);
        assertEquals(0, status("c").port());
        assertEquals(
                List.of("a", "b", "c", "d"),
                services.status().stream().map(ServiceStatus::name).toList());
    }

    @Test
    @Tag("SRV-015")
    void changesLimitsWithoutTouchingSessionsOrPort() throws IOException {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient(port))) {
            services.apply(List.of(new ServiceConfig(
                    "a", "line", true, Optional.empty(), 0, TlsMode.NONE, new ServiceLimits(1, 1, 600, 600))));
            assertEquals(port, port("a"));
            assertAnswers(client);
            try (LineClient second = new LineClient(port)) {
                assertEquals("too many", second.line());
            }
        }
    }

    @Test
    @Tag("SRV-311")
    @Tag("SRV-285")
    void restrictionsHoldForTheConnectionsMadeLater() throws IOException {
        services.apply(List.of(on("a", "127.0.0.1", 0)));
        int port = port("a");
        AccessList others = new AccessList(List.of(new AccessList.Line(
                AddressBlock.of(AddressBlock.address("127.0.0.2").orElseThrow()), true)));
        try (LineClient before = connected(new LineClient(port))) {
            services.apply(List.of(on("a", "127.0.0.1", 0).within(others)));
            assertEquals(port, port("a"));
            assertAnswers(before);
            try (LineClient later = new LineClient(port)) {
                assertEquals("not allowed", later.line());
                assertTrue(later.ended());
            }
            assertEquals(1, sessions.all.size());
            services.apply(List.of(on("a", "127.0.0.1", 0)));
            connected(new LineClient(port)).close();
        }
    }

    @Test
    @Tag("SRV-015")
    void letsTwoServicesExchangeTheirPorts() throws IOException {
        int a = freePort();
        int b = freePort();
        services.apply(List.of(on("a", a), on("b", b)));
        for (int i = 0; i < 10; i++) {
            services.apply(List.of(on("a", b), on("b", a)));
            assertEquals(b, port("a"));
            assertEquals(a, port("b"));
            services.apply(List.of(on("a", a), on("b", b)));
            assertEquals(a, port("a"));
        }
    }

    @Test
    @Tag("SRV-016")
    @Tag("G6")
    void aPortInUseFailsItsServiceAloneAndRecoversByItself() throws IOException {
        ServerSocket other = new ServerSocket(0);
        int taken = other.getLocalPort();
        services.apply(List.of(on("a", taken), on("b", 0)));
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("port in use"), status("a").reason());
        assertEquals(0, status("a").port());
        try (LineClient client = connected(new LineClient(port("b")))) {
            assertAnswers(client);
        }
        other.close();
        await().until(() -> status("a").state() == State.RUNNING);
        assertEquals(taken, port("a"));
        assertEquals(Optional.empty(), status("a").reason());
    }

    @Test
    @Tag("SRV-039")
    @Tag("SRV-286")
    void acceptsOnlyOnTheAddressGiven() throws IOException {
        services.apply(List.of(on("a", "127.0.0.2", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient("127.0.0.2", port))) {
            assertAnswers(client);
        }
        assertThrows(ConnectException.class, () -> new LineClient("127.0.0.1", port).close());
    }

    @Test
    @Tag("SRV-038")
    void acceptsOnAllAddressesByDefault() throws IOException {
        services.apply(List.of(on("a", 0)));
        for (String address : List.of("127.0.0.1", "127.0.0.2", "::1")) {
            try (LineClient client = connected(new LineClient(address, port("a")))) {
                assertAnswers(client);
            }
        }
    }

    @Test
    @Tag("SRV-038")
    void takesTheWordAnyForAllAddresses() throws IOException {
        services.apply(List.of(on("a", "<any>", 0), on("b", "any", 0)));
        try (LineClient client = connected(new LineClient("127.0.0.2", port("a")));
                LineClient other = connected(new LineClient("127.0.0.3", port("b")))) {
            assertAnswers(client);
            assertAnswers(other);
        }
    }

    @Test
    @Tag("SRV-043")
    void anAddressThatIsNotOnThisHostFailsItsServiceAlone() throws IOException {
        services.apply(List.of(on("a", "192.0.2.1", freePort()), on("b", "mail.example", 2525), on("c", 0)));
        assertEquals(Optional.of("address not on this host"), status("a").reason());
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("not an IP address"), status("b").reason());
        try (LineClient client = connected(new LineClient(port("c")))) {
            assertAnswers(client);
        }
    }

    @Test
    @Tag("SRV-044")
    void listensOnAnIpV6Address() throws IOException {
        services.apply(List.of(on("a", "::1", 0), on("b", "[::1]", 0)));
        try (LineClient client = connected(new LineClient("::1", port("a")));
                LineClient bracketed = connected(new LineClient("::1", port("b")))) {
            assertAnswers(client);
            assertAnswers(bracketed);
            assertTrue(sessions.last().peer.isLoopback());
        }
        int port = port("a");
        assertThrows(ConnectException.class, () -> new LineClient("127.0.0.1", port).close());
    }

    @Test
    void refusesAServiceGivenTwiceAndChangesNothing() throws IOException {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        List<ServiceConfig> twice = List.of(off("a", 0), on("b", 0), on("b", 0));
        assertThrows(IllegalArgumentException.class, () -> services.apply(twice));
        try (LineClient client = connected(new LineClient(port))) {
            assertAnswers(client);
        }
    }

    @Test
    void opensWhenBothSettingsAndEndpointAreThere() throws IOException {
        services.deactivate("line");
        services.apply(List.of(on("a", 0)));
        assertEquals(State.STARTING, status("a").state());
        assertEquals(Optional.empty(), status("a").reason());
        services.activate("line", sessions);
        try (LineClient client = connected(new LineClient(port("a")))) {
            assertAnswers(client);
        }
    }

    @Test
    void deactivationWaitsForTheRunningCommandAndLetsItFinish() throws Exception {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient(port));
                LineClient idle = connected(new LineClient(port))) {
            client.send("WAIT\r\n");
            await().until(() -> sessions.all.get(0).waiting.getCount() == 0);
            CompletableFuture<Void> deactivation = CompletableFuture.runAsync(() -> services.deactivate("line"));
            assertEquals("shutting down", idle.line());
            assertFalse(deactivation.isDone());
            assertThrows(ConnectException.class, () -> new LineClient(port).close());
            sessions.all.get(0).goOn.countDown();
            assertEquals("waited", client.line());
            assertEquals("shutting down", client.line());
            deactivation.join();
            assertEquals(1, sessions.all.get(0).released.get());
        }
    }

    @Test
    void closingCutsAPeerThatDoesNotReadAfterTheGrace() throws IOException {
        services.apply(List.of(on("a", 0)));
        try (LineClient client = connected(new LineClient("127.0.0.1", port("a"), 4096))) {
            client.send("BIG 1000000000\r\n");
            client.bytes(1);
            services.close();
            assertEquals(1, sessions.last().disconnected.get());
        }
    }

    @Test
    void listsAndEndsSessions() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0)));
        try (LineClient ann = connected(new LineClient(port("a")));
                LineClient bob = connected(new LineClient(port("b")))) {
            ann.send("LOGIN ann\r\n").line();
            bob.send("LOGIN bob\r\n").line();
            await().until(() -> services.sessions().stream()
                            .flatMap(session -> session.account().stream())
                            .count()
                    == 2);
            assertEquals(1, status("a").sessions());
            services.endSessions(session -> session.account().equals(Optional.of("ann")));
            assertEquals("shutting down", ann.line());
            assertNull(ann.line());
            assertAnswers(bob);
        }
        await().until(() -> services.sessions().isEmpty());
        assertEquals(1, status("a").totalSessions());
    }

    @Test
    void givesEverySessionAnIdOfItsOwn() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0)));
        try (LineClient one = connected(new LineClient(port("a")));
                LineClient two = connected(new LineClient(port("b")))) {
            assertNotEquals(
                    sessions.all.get(0).peer.sessionId(),
                    sessions.all.get(1).peer.sessionId());
            assertAnswers(one);
            assertAnswers(two);
        }
    }

    @Test
    void aServiceOnOneAddressLeavesThePortFreeOnOthers() throws IOException {
        services.apply(List.of(on("a", "127.0.0.2", 0)));
        try (ServerSocket other = new ServerSocket(port("a"), 1, InetAddress.getByName("127.0.0.3"))) {
            assertTrue(other.isBound());
        }
    }
}
