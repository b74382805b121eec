package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.ra.LineSession;
import org.pillarbox.ra.inbound.Watch.Due;

class WatchTest {
    private static final ServiceLimits LIMITS = new ServiceLimits(10, 10, 300, 900);

    private final Peer peer = new Peer(
            "1",
            "test",
            new InetSocketAddress("192.0.2.1", 4711),
            new InetSocketAddress("192.0.2.2", 25),
            Optional.empty());
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final LineSession session = new LineSession(peer, false);
    private final Outlet outlet = new Outlet(channel, new NoLine());
    private final Conversation conversation = new Conversation(new OneSession(session), outlet, peer);
    private final long start = System.nanoTime();
    private final Watch watch = new Watch(peer, start);

    private long after(int seconds) {
        return start + seconds * 1_000_000_000L;
    }

    private void logIn() {
        conversation.open(Optional.empty(), false);
        session.received(ByteBuffer.wrap("LOGIN ann\n".getBytes(StandardCharsets.US_ASCII)), outlet);
        watch.settled(conversation, outlet, true);
    }

    @AfterEach
    void close() {
        outlet.discard();
        channel.finishAndReleaseAll();
    }

    @Test
    void ticksAboutEveryThirtySecondsOnceLoggedIn() {
        logIn();
        assertEquals(Due.NOTHING, watch.due(after(29), 0, LIMITS));
        assertEquals(Due.TICK, watch.due(after(31), 0, LIMITS));
        assertEquals(Due.NOTHING, watch.due(after(32), 0, LIMITS));
        assertEquals(Due.TICK, watch.due(after(62), 0, LIMITS));
    }

    @Test
    void doesNotTickBeforeTheLogIn() {
        conversation.open(Optional.empty(), false);
        watch.settled(conversation, outlet, true);
        assertEquals(Due.NOTHING, watch.due(after(100), 0, LIMITS));
    }

    @Test
    void ticksWhileContentIsOnItsWay() {
        logIn();
        outlet.stream(into -> true);
        watch.settled(conversation, outlet, true);
        assertEquals(Due.TICK, watch.due(after(31), 0, LIMITS));
    }

    @Test
    void showsWhoIsLoggedIn() {
        logIn();
        assertEquals(Optional.of("ann"), watch.status().account());
        assertEquals(peer, watch.status().peer());
    }

    @Test
    void givesThePeerAMomentAfterTheLastWords() {
        logIn();
        watch.hungUp(after(10));
        assertEquals(Due.NOTHING, watch.due(after(11), 0, LIMITS));
        assertEquals(Due.CUT, watch.due(after(12), 0, LIMITS));
    }

    @Test
    void cutsAPeerThatReadsNothing() {
        logIn();
        assertEquals(Due.NOTHING, watch.due(after(1), 10, LIMITS));
        assertEquals(Due.CUT, watch.due(after(302), 10, LIMITS));
    }

    private record OneSession(LineSession session) implements SessionFactory {
        @Override
        public HostedSession open(Peer peer, boolean startTls) {
            return new HostedSession(session, () -> {});
        }

        @Override
        public String busy() {
            return "";
        }

        @Override
        public String refused() {
            return "not allowed\r\n";
        }
    }

    private static final class NoLine implements Line {
        @Override
        public void encrypt(ByteBuf lastWords) {}

        @Override
        public void resumeAfter(Duration time) {}

        @Override
        public void hangUp() {}

        @Override
        public void cut() {}
    }
}
