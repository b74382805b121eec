package org.pillarbox.ra.inbound;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.api.control.LineOptions;

/** The threads that all services share: one that accepts, a few that move bytes, the workers. */
public final class Engine implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int MAX_LOOPS = 8;
    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(32 * 1024, 128 * 1024);

    private final MultiThreadIoEventLoopGroup acceptor;
    private final MultiThreadIoEventLoopGroup loops;
    private final Workers workers;
    private final Seats seats = Seats.ofThisProcess();
    private final AtomicLong lastSession = new AtomicLong();
    private volatile LineOptions lines = LineOptions.FREE;

    /**
     * Starts the threads.
     *
     * @param maxWorkers sessions that may be called at the same time
     */
    public Engine(int maxWorkers) {
        int cores = Runtime.getRuntime().availableProcessors();
        acceptor = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("pillarbox-accept", true), NioIoHandler.newFactory());
        loops = new MultiThreadIoEventLoopGroup(
                Math.max(2, Math.min(cores, MAX_LOOPS)),
                new DefaultThreadFactory("pillarbox-io", true),
                NioIoHandler.newFactory());
        workers = new Workers(maxWorkers, Engine.class.getClassLoader());
    }

    /**
     * Opens a port.
     *
     * @throws IOException when it cannot be opened
     */
    public Channel listen(SocketAddress address, Reception reception) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(acceptor, loops)
                .channelFactory(() -> new Port(() -> lines))
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, MARKS)
                .childHandler(reception);
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (bound.isSuccess()) {
            bound.channel().pipeline().addLast(new AcceptFailures());
            return bound.channel();
        }
        throw bound.cause() instanceof IOException io ? io : new IOException(bound.cause());
    }

    /** Moves bytes so on all connections that are made from now on. */
    public void use(LineOptions options) {
        lines = options;
    }

    /**
     * Closes a port, so that it can be opened again at once. The JDK lets go of a channel only when its selector comes
     * round the next time, after the channel is reported closed; a task that is due later runs after that.
     */
    public void release(Channel listener) {
        listener.close().awaitUninterruptibly();
        acceptor.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }

    /** Runs this about every so often until the engine is closed; must be quick. */
    public void every(Duration period, Runnable task) {
        acceptor.scheduleAtFixedRate(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs this once, after a while; must be quick. */
    public void after(Duration delay, Runnable task) {
        acceptor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Where sessions may be called. */
    public Executor workers() {
        return workers;
    }

    /** The connections of all services together. */
    Seats seats() {
        return seats;
    }

    /** Short, and given only once. */
    String nextSessionId() {
        return Long.toString(lastSession.incrementAndGet(), Character.MAX_RADIX);
    }

    /** Worker threads alive now. */
    int workerThreads() {
        return workers.size();
    }

    /** Stops the threads; the services must have been closed before. */
    @Override
    public void close() {
        workers.close();
        acceptor.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
