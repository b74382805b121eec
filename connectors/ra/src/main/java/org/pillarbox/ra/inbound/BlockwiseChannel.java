package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A connection that is written to in pieces of a given size at most. Netty gathers what waits into as few large writes as it can,
 * and has no setting against that.
 */
final class BlockwiseChannel extends NioSocketChannel {
    private final int blockBytes;

    BlockwiseChannel(Channel parent, SocketChannel socket, int blockBytes) {
        super(parent, socket);
        this.blockBytes = blockBytes;
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer waiting) throws Exception {
        for (int spin = config().getWriteSpinCount(); spin > 0; spin--) {
            if (!(waiting.current() instanceof ByteBuf bytes)) {
                clearOpWrite();
                return;
            }
            if (bytes.isReadable()) {
                int written = bytes.readBytes(javaChannel(), Math.min(bytes.readableBytes(), blockBytes));
                if (written <= 0) {
                    incompleteWrite(true);
                    return;
                }
                waiting.progress(written);
            }
            if (!bytes.isReadable()) {
                waiting.remove();
            }
        }
        incompleteWrite(false);
    }
}
