package org.pillarbox.ra.inbound;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.ra.tls.Certificate;

/**
 * Admits the connections of one service and knows them until they are gone. Its settings may change at any time: they
 * hold for the next connection, the limits for all. Safe for threads.
 */
public class Reception extends ChannelInitializer<SocketChannel> {
    private static final long HANDSHAKE_MILLIS = 30_000;
    private static final long REFUSED_HANDSHAKE_MILLIS = 5_000;
    private static final int REFUSED_AT_ONCE = 32;
    private static final int REFUSED_PER_SECOND = 10;
    private static final Duration BETWEEN_REFUSALS_LOGGED = Duration.ofMinutes(1);

    private final Engine engine;
    private final Certificate certificate;
    private final Admission admission;
    private final Seldom refusals = new Seldom(BETWEEN_REFUSALS_LOGGED, System.nanoTime());
    private final Courtesy courtesy = new Courtesy(REFUSED_AT_ONCE, REFUSED_PER_SECOND);
    private final Map<Connection, InetSocketAddress> connections = new ConcurrentHashMap<>();
    private volatile ServiceConfig config;
    private volatile Optional<SessionFactory> sessions = Optional.empty();

    public Reception(Engine engine, Certificate certificate, ServiceConfig config) {
        this.engine = engine;
        this.certificate = certificate;
        this.config = config;
        this.admission = new Admission(engine.seats());
    }

    /** Receives by these settings from now on; without a factory, everybody is turned away. */
    public void use(ServiceConfig next, Optional<SessionFactory> factory) {
        config = next;
        sessions = factory;
    }

    /** Connections that are open, or whose session has not ended yet. */
    public int inside() {
        return admission.inside();
    }

    /** Connections admitted since the beginning. */
    public long total() {
        return admission.total();
    }

    /** A snapshot. */
    public List<SessionStatus> status() {
        return connections.keySet().stream().map(Connection::status).toList();
    }

    /** Ends the sessions that match with the protocol's own words, each at its next safe point. */
    public void end(Predicate<SessionStatus> which) {
        connections.keySet().stream()
                .filter(connection -> which.test(connection.status()))
                .forEach(connection -> connection.signal(Signal.SHUTDOWN));
    }

    /** Ends the sessions that are here now; those that have not gone by themselves after the grace are cut. */
    public void drain(Duration grace) {
        Collection<Connection> here = List.copyOf(connections.keySet());
        here.forEach(connection -> connection.signal(Signal.SHUTDOWN));
        if (!here.isEmpty()) {
            engine.after(grace, () -> here.forEach(Connection::cut));
        }
    }

    /**
     * Waits until everybody is gone and every session has let go.
     *
     * @return false when the time is up before
     */
    public synchronized boolean awaitEmpty(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!connections.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Looks at every connection's time; to be called every second or so. */
    public void inspect() {
        long now = System.nanoTime();
        connections.keySet().forEach(connection -> connection.inspect(now));
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ServiceConfig current = config;
        Optional<SessionFactory> factory = sessions;
        InetSocketAddress remote = channel.remoteAddress();
        InetSocketAddress local = channel.localAddress();
        if (remote == null || local == null || factory.isEmpty()) {
            channel.close();
        } else if (!current.access().admits(remote.getAddress())) {
            refuse(channel, factory.get().refused(), "its address is not allowed", current);
        } else if (!admission.admit(remote.getAddress(), current.limits())) {
            refuse(channel, factory.get().busy(), "too many connections", current);
        } else {
            Peer peer = new Peer(engine.nextSessionId(), current.name(), remote, local, Optional.empty());
            welcome(channel, new Connection(channel, this, factory.get(), peer), remote, current.tls());
        }
    }

    @Override
    public void exceptionCaught(io.netty.channel.ChannelHandlerContext context, Throwable cause) {
        Log.LOGGER.log(Level.WARNING, config.name() + " could not take a connection", cause);
        context.close();
    }

    private void welcome(SocketChannel channel, Connection connection, InetSocketAddress remote, TlsMode tls) {
        connections.put(connection, remote);
        if (tls == TlsMode.IMPLICIT) {
            Optional<SslHandler> handler = newTls(channel);
            if (handler.isEmpty()) {
                channel.close();
                return;
            }
            channel.pipeline().addLast(handler.get());
        }
        channel.pipeline().addLast(connection);
        Log.LOGGER.log(Level.DEBUG, () -> {
            Peer peer = connection.status().peer();
            return peer.sessionId() + " " + peer.service() + " connected from " + peer.remoteHost();
        });
    }

    private void refuse(SocketChannel channel, String words, String why, ServiceConfig current) {
        // A line for each of a flood would fill the disk.
        Log.LOGGER.log(
                refusals.isDue(System.nanoTime()) ? Level.INFO : Level.DEBUG,
                () -> current.name() + " refused "
                        + channel.remoteAddress().getAddress().getHostAddress() + ": " + why);
        if (current.tls() != TlsMode.IMPLICIT) {
            channel.pipeline().addLast(new Refusal(words));
        } else if (courtesy.begin(System.nanoTime())) {
            channel.closeFuture().addListener(closed -> courtesy.spoken());
            newTls(channel, REFUSED_HANDSHAKE_MILLIS)
                    .ifPresentOrElse(tls -> channel.pipeline().addLast(tls, new Refusal(words)), channel::close);
        } else {
            channel.close();
        }
    }

    Executor workers() {
        return engine.workers();
    }

    ServiceLimits limits() {
        return config.limits();
    }

    boolean offersStartTls() {
        return config.tls() == TlsMode.STARTTLS && certificate.context().isPresent();
    }

    Optional<SslHandler> newTls(SocketChannel channel) {
        return newTls(channel, HANDSHAKE_MILLIS);
    }

    private Optional<SslHandler> newTls(SocketChannel channel, long handshakeMillis) {
        return certificate.context().map(context -> {
            SslHandler handler = context.newHandler(channel.alloc(), engine.workers());
            handler.setHandshakeTimeoutMillis(handshakeMillis);
            return handler;
        });
    }

    void left(Connection connection) {
        InetSocketAddress remote = connections.remove(connection);
        if (remote != null) {
            admission.leave(remote.getAddress());
            Log.LOGGER.log(Level.DEBUG, () -> {
                Peer peer = connection.status().peer();
                return peer.sessionId() + " " + peer.service() + " closed";
            });
            if (connections.isEmpty()) {
                synchronized (this) {
                    notifyAll();
                }
            }
        }
    }
}
