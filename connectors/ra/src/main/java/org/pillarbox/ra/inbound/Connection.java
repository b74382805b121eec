package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;

/** One accepted connection: lays what Netty reports on the desk, calls a worker to it, and keeps the time. */
final class Connection extends ChannelInboundHandlerAdapter implements Line {
    private final SocketChannel channel;
    private final Reception reception;
    private final Outlet outlet;
    private final Desk desk = new Desk();
    private final Shift shift;
    private final Watch watch;
    private volatile Optional<TlsInfo> tls = Optional.empty();
    private volatile boolean paused;
    private volatile boolean hungUp;
    private boolean greeted;

    Connection(SocketChannel channel, Reception reception, SessionFactory sessions, Peer peer) {
        this.channel = channel;
        this.reception = reception;
        this.outlet = new Outlet(channel, this);
        this.watch = new Watch(peer, System.nanoTime());
        this.shift = new Shift(desk, outlet, new Conversation(sessions, outlet, peer), this, reception.workers());
        channel.closeFuture().addListener(closed -> {
            outlet.lose();
            callIf(desk.lose());
        });
    }

    // ---- on the event loop

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) == null) {
            greeted = true;
            signal(Signal.OPENED);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        watch.received(System.nanoTime(), buffer.readableBytes());
        callIf(desk.put(buffer));
        if (!paused && desk.isFull()) {
            paused = true;
            channel.config().setAutoRead(false);
            callIf(desk.nudge());
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable()) {
            callIf(desk.nudge());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            shaken(context, handshake);
        } else if (event instanceof ChannelInputShutdownEvent) {
            callIf(desk.end());
            if (hungUp) {
                channel.close();
            }
        }
    }

    private void shaken(ChannelHandlerContext context, SslHandshakeCompletionEvent handshake) {
        if (!handshake.isSuccess()) {
            LineTrouble trouble = LineTrouble.of(handshake.cause());
            Log.LOGGER.log(trouble.level(), () -> name() + " no handshake: " + trouble.words());
            channel.close();
        } else if (tls.isEmpty()) {
            SSLSession session =
                    context.pipeline().get(SslHandler.class).engine().getSession();
            tls = Optional.of(new TlsInfo(session.getProtocol(), session.getCipherSuite()));
            signal(greeted ? Signal.ENCRYPTED : Signal.OPENED);
            greeted = true;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LineTrouble trouble = LineTrouble.of(cause);
        Log.LOGGER.log(trouble.level(), () -> name() + " line broken: " + trouble.words());
        channel.close();
    }

    // ---- from anywhere

    /** Tells the session at its next safe point. */
    void signal(Signal signal) {
        callIf(desk.put(signal));
    }

    SessionStatus status() {
        return watch.status();
    }

    /** Looks whether the peer's time is up or a tick is due; called every second or so. */
    void inspect(long now) {
        if (desk.isWorking()) {
            return;
        }
        switch (watch.due(now, waitingBytes(), reception.limits())) {
            case CUT -> cut();
            case EXPIRE -> signal(Signal.EXPIRED);
            case TICK -> signal(Signal.TICK);
            case NOTHING -> {}
        }
    }

    /** What was handed to the network and has not gone out; Netty tells it only relative to its two marks. */
    private long waitingBytes() {
        var marks = channel.config().getWriteBufferWaterMark();
        return channel.isWritable()
                ? Math.max(0, marks.high() - channel.bytesBeforeUnwritable())
                : marks.low() + channel.bytesBeforeWritable();
    }

    private void callIf(boolean wanted) {
        if (wanted) {
            reception.workers().execute(shift);
        }
    }

    private String name() {
        Peer peer = status().peer();
        return peer.sessionId() + " " + peer.service();
    }

    // ---- on a worker

    Optional<TlsInfo> encryption() {
        return tls;
    }

    boolean offersStartTls() {
        return tls.isEmpty() && reception.offersStartTls();
    }

    /** The worker has done what there was: others may see how the conversation stands. */
    void settled(Conversation conversation, boolean opened) {
        watch.settled(conversation, outlet, opened);
        if (conversation.isOver() && desk.isGone()) {
            reception.left(this);
        } else if (paused) {
            channel.eventLoop().execute(this::resume);
        }
    }

    /** On the event loop, as pausing is: beside each other, the last of the two could leave the line unread for ever. */
    private void resume() {
        if (paused && desk.isEmpty()) {
            paused = false;
            channel.config().setAutoRead(true);
        }
    }

    @Override
    public void encrypt(ByteBuf lastWords) {
        desk.deafen();
        channel.eventLoop().execute(() -> {
            Optional<SslHandler> handler = reception.newTls(channel);
            if (handler.isEmpty()) {
                lastWords.release();
                channel.close();
                return;
            }
            // One task for both: the peer's handshake may come as soon as these words are out.
            channel.writeAndFlush(lastWords, channel.voidPromise());
            channel.pipeline().addFirst(handler.get());
            desk.listen();
            paused = false;
            channel.config().setAutoRead(true);
        });
    }

    @Override
    public void resumeAfter(Duration time) {
        channel.eventLoop()
                .schedule(
                        () -> {
                            outlet.resume();
                            callIf(desk.nudge());
                        },
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * Ends our side and waits a moment for the peer to end its own: closing on unread input would reset the connection,
     * and the peer could lose the last words.
     */
    @Override
    public void hangUp() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> {
            SslHandler handler = channel.pipeline().get(SslHandler.class);
            if (handler == null) {
                endOutput();
            } else {
                handler.closeOutbound().addListener(closed -> endOutput());
            }
        });
    }

    private void endOutput() {
        hungUp = true;
        watch.hungUp(System.nanoTime());
        if (desk.isEnded() || !channel.isActive()) {
            channel.close();
        } else {
            channel.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            channel.config().setAutoRead(true);
        }
    }

    /** Closes at once; a call that is running is let finish. */
    @Override
    public void cut() {
        channel.close();
    }
}
