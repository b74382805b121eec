package org.pillarbox.ra.inbound;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * Says that connections could not be taken, such as for want of file handles; once a minute at most, since it may go on for
 * long. Netty stops accepting for a second each time, so the acceptor does not spin.
 */
final class AcceptFailures extends ChannelInboundHandlerAdapter {
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private boolean said;
    private long saidAt;

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        long now = System.nanoTime();
        if (!said || now - saidAt > QUIET_NANOS) {
            said = true;
            saidAt = now;
            Log.LOGGER.log(
                    Level.ERROR,
                    "cannot take connections on " + context.channel().localAddress() + ": " + cause);
        }
    }
}
