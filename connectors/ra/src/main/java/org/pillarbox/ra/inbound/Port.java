package org.pillarbox.ra.inbound;

import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannelConfig;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.api.control.LineOptions;

/** An open port, whose connections move their bytes as the options want it at the time of each. */
final class Port extends NioServerSocketChannel {
    private final Supplier<LineOptions> options;

    Port(Supplier<LineOptions> options) {
        this.options = options;
    }

    @Override
    protected int doReadMessages(List<Object> connections) throws Exception {
        LineOptions now = options.get();
        SocketChannel accepted = javaChannel().accept();
        if (accepted == null) {
            return 0;
        }
        try {
            NioSocketChannel connection = now.sendBlockBytes() == 0
                    ? new NioSocketChannel(this, accepted)
                    : new BlockwiseChannel(this, accepted, now.sendBlockBytes());
            set(connection.config(), now);
            connections.add(connection);
            return 1;
        } catch (RuntimeException gone) {
            close(accepted, gone);
            return 0;
        }
    }

    private static void set(SocketChannelConfig config, LineOptions options) {
        config.setTcpNoDelay(options.sentAtOnce());
        if (options.receiveBlockBytes() > 0) {
            config.setRecvByteBufAllocator(new FixedRecvByteBufAllocator(options.receiveBlockBytes()));
        }
        if (options.sendBufferBytes() > 0) {
            config.setSendBufferSize(options.sendBufferBytes());
        }
        if (options.receiveBufferBytes() > 0) {
            config.setReceiveBufferSize(options.receiveBufferBytes());
        }
    }

    /** A peer that has left already has no socket to be set up. */
    private static void close(SocketChannel accepted, RuntimeException gone) {
        Log.LOGGER.log(System.Logger.Level.DEBUG, "a connection ended before it began", gone);
        try {
            accepted.close();
        } catch (IOException e) {
            Log.LOGGER.log(System.Logger.Level.DEBUG, "closing it", e);
        }
    }
}
