package org.pillarbox.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Optional;
import javax.transaction.xa.XAResource;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.ra.activation.ProtocolActivation;
import org.pillarbox.ra.control.Services;
import org.pillarbox.ra.inbound.Engine;

/**
 * The resource adapter. An activation opens no port by itself: it makes a protocol answerable, and
 * {@link ServiceControl} says where to listen. So no port can keep the application from starting.
 */
@Connector(
        displayName = "Pillarbox",
        vendorName = "Pillarbox",
        eisType = "Mail protocols",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class PillarboxAdapter implements ResourceAdapter {
    private static final XAResource[] NO_RESOURCES = {};

    @ConfigProperty(description = "Sessions that may be at work at the same time.", defaultValue = "64")
    private Integer maxWorkers = 64;

    private volatile Optional<Running> running = Optional.empty();

    private record Running(Engine engine, Services services) {}

    @Override
    public void start(BootstrapContext context) {
        Engine engine = new Engine(maxWorkers);
        running = Optional.of(new Running(engine, new Services(engine)));
    }

    @Override
    public void stop() {
        running.ifPresent(now -> {
            now.services().close();
            now.engine().close();
        });
        running = Optional.empty();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        activate(protocol(spec), endpoints);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        if (spec instanceof ProtocolActivation activation) {
            running.ifPresent(now -> now.services().deactivate(activation.protocol()));
        }
    }

    /** TCP takes no part in transactions: there is nothing to recover. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return NO_RESOURCES;
    }

    /** Required by Jakarta Connectors §19.4.2; there is one adapter, which equals itself only. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public Integer getMaxWorkers() {
        return maxWorkers;
    }

    public void setMaxWorkers(Integer maxWorkers) {
        this.maxWorkers = maxWorkers;
    }

    /**
     * The switches of the running adapter.
     *
     * @throws IllegalStateException when it does not run
     */
    ServiceControl control() {
        return services();
    }

    private <L> void activate(Protocol<L> protocol, MessageEndpointFactory endpoints) {
        services().activate(protocol.name(), new EndpointSessions<>(protocol, endpoints));
    }

    private Services services() {
        return running.orElseThrow(() -> new IllegalStateException("the resource adapter does not run"))
                .services();
    }

    private static Protocol<?> protocol(ActivationSpec spec) throws ResourceException {
        if (spec instanceof ProtocolActivation activation) {
            Optional<Protocol<?>> known = Protocols.named(activation.protocol());
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw new NotSupportedException("no protocol for " + spec.getClass().getName());
    }
}
