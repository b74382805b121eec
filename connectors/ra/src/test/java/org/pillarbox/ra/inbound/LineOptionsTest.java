package org.pillarbox.ra.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.ra.LineClient;
import org.pillarbox.ra.LineSessions;
import org.pillarbox.ra.tls.Certificate;

/** How bytes move on accepted connections. */
@Timeout(60)
class LineOptionsTest {
    private static final ServiceConfig CONFIG = new ServiceConfig(
            "test", "line", true, Optional.empty(), 0, TlsMode.NONE, new ServiceLimits(10, 10, 600, 600));

    private final LineSessions sessions = new LineSessions();
    private final Engine engine = new Engine(2);
    private final List<SocketChannel> accepted = new CopyOnWriteArrayList<>();
    private final List<Integer> pieces = new CopyOnWriteArrayList<>();
    private final Reception reception = new Reception(engine, new Certificate(), CONFIG) {
        @Override
        protected void initChannel(SocketChannel channel) {
            accepted.add(channel);
            channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    pieces.add(((ByteBuf) message).readableBytes());
                    context.fireChannelRead(message);
                }
            });
            super.initChannel(channel);
        }
    };
    private Channel listener;

    @AfterEach
    void close() {
        listener.close().awaitUninterruptibly();
        reception.drain(Duration.ofMillis(100));
        await().until(() -> reception.inside() == 0);
        engine.close();
    }

    private LineClient client() throws IOException {
        reception.use(CONFIG, Optional.of(sessions));
        if (listener == null) {
            listener = engine.listen(new InetSocketAddress("127.0.0.1", 0), reception);
        }
        LineClient client = new LineClient(((InetSocketAddress) listener.localAddress()).getPort());
        assertEquals("hello", client.line());
        return client;
    }

    @Test
    @Tag("OTH-130")
    @Tag("OTH-131")
    @Tag("OTH-132")
    void holdForTheConnectionsMadeLater() throws IOException {
        try (LineClient before = client()) {
            engine.use(new LineOptions(512, 700, 4096, 8192, false));
            try (LineClient client = client()) {
                SocketChannel free = accepted.get(0);
                SocketChannel limited = accepted.get(1);
                assertTrue(free.config().isTcpNoDelay());
                assertFalse(limited.config().isTcpNoDelay());
                assertTrue(limited.config().getSendBufferSize() < free.config().getSendBufferSize());
                assertTrue(
                        limited.config().getReceiveBufferSize() < free.config().getReceiveBufferSize());
                assertTrue(limited instanceof BlockwiseChannel);
                assertTrue(limited.config().getRecvByteBufAllocator() instanceof FixedRecvByteBufAllocator);
                int length = 300_000;
                client.send("BIG " + length + "\r\nECHO after\r\n");
                byte[] content = client.bytes(length);
                assertEquals(".", client.line());
                assertEquals("after", client.line());
                before.send("BIG " + length + "\r\n");
                assertArrayEquals(before.bytes(length), content, "the same bytes as in large pieces");
            }
        }
    }

    @Test
    @Tag("OTH-130")
    void readsInPieces() throws IOException {
        engine.use(new LineOptions(512, 700, 0, 0, true));
        try (LineClient client = client()) {
            StringBuilder commands = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                commands.append("ECHO ").append(i).append("\r\n");
            }
            client.send(commands.toString());
            for (int i = 0; i < 1_000; i++) {
                assertEquals(Integer.toString(i), client.line());
            }
            assertTrue(pieces.stream().allMatch(piece -> piece <= 700), pieces.toString());
        }
    }
}
