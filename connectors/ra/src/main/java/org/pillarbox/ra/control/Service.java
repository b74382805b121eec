package org.pillarbox.ra.control;

import io.netty.channel.Channel;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.ra.inbound.Engine;
import org.pillarbox.ra.inbound.Reception;
import org.pillarbox.ra.inbound.SessionFactory;
import org.pillarbox.ra.tls.Certificate;

/** One service: its settings, its port while it is open, its connections. Changed by one thread at a time. */
final class Service {
    private static final System.Logger LOGGER = System.getLogger(Service.class.getName());

    private final Engine engine;
    private final Certificate certificate;
    private final Duration grace;
    private final Reception reception;
    private volatile ServiceConfig config;
    private volatile Optional<SessionFactory> sessions = Optional.empty();
    private volatile Optional<String> failure = Optional.empty();
    private volatile Channel listener;

    Service(Engine engine, Certificate certificate, Duration grace, ServiceConfig config) {
        this.engine = engine;
        this.certificate = certificate;
        this.grace = grace;
        this.config = config;
        this.reception = new Reception(engine, certificate, config);
    }

    ServiceConfig config() {
        return config;
    }

    Reception reception() {
        return reception;
    }

    /** Takes new settings, and closes the port unless they want it as it is. Opens nothing. */
    void configure(ServiceConfig next, Optional<SessionFactory> factory) {
        boolean stays = next.enabled()
                && factory.isPresent()
                && next.port() == config.port()
                && next.bindAddress().equals(config.bindAddress())
                && next.protocol().equals(config.protocol())
                && !lacksCertificate(next);
        if (!stays) {
            close();
        }
        config = next;
        sessions = next.enabled() ? factory : Optional.empty();
        reception.use(next, sessions);
    }

    /** Opens the port if it should be open and is not. Never throws: failure is a state. */
    void open() {
        if (listener != null || sessions.isEmpty()) {
            return;
        }
        if (lacksCertificate(config)) {
            fail("no certificate", Optional.empty());
            return;
        }
        try {
            listener = engine.listen(BindAddress.of(config), reception);
            failure = Optional.empty();
            LOGGER.log(Level.INFO, "service " + config.name() + " listens on " + BindAddress.text(config));
        } catch (IOException e) {
            fail(BindFailure.reason(e), Optional.of(e));
        }
    }

    /** Closes the port and ends the sessions; those that do not end by themselves are cut after the grace. */
    void close() {
        failure = Optional.empty();
        sessions = Optional.empty();
        reception.use(config, sessions);
        Channel open = listener;
        if (open != null) {
            engine.release(open);
            listener = null;
            LOGGER.log(Level.INFO, "service " + config.name() + " closed " + BindAddress.text(config));
            reception.drain(grace);
        }
    }

    ServiceStatus status() {
        Channel open = listener;
        int port = open == null ? 0 : ((InetSocketAddress) open.localAddress()).getPort();
        return new ServiceStatus(
                config.name(),
                state(),
                config.enabled() ? failure : Optional.empty(),
                port,
                inside(),
                reception.total());
    }

    int inside() {
        return reception.inside();
    }

    private boolean lacksCertificate(ServiceConfig wanted) {
        return wanted.tls() == TlsMode.IMPLICIT && certificate.context().isEmpty();
    }

    private State state() {
        if (listener != null) {
            return State.RUNNING;
        }
        if (config.enabled()) {
            return sessions.isEmpty() ? State.STARTING : State.FAILED;
        }
        return inside() > 0 ? State.DRAINING : State.DISABLED;
    }

    /** Notes a failure; logs it when it is news, since the attempt is repeated. */
    private void fail(String reason, Optional<IOException> cause) {
        Optional<String> now = Optional.of(reason);
        if (!failure.equals(now)) {
            String line = "service " + config.name() + " cannot listen on " + BindAddress.text(config) + ": " + reason;
            LOGGER.log(Level.ERROR, line);
            cause.ifPresent(e -> LOGGER.log(Level.DEBUG, line, e));
        }
        failure = now;
    }
}
