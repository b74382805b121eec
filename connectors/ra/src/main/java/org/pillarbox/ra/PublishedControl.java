package org.pillarbox.ra;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.AdministeredObject;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import javax.naming.Reference;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.control.TlsMaterial;

/**
 * The adapter's switches as the application finds them in JNDI, by {@link ServiceControl#JNDI_NAME}. The container makes
 * it and ties it to the adapter; it stays valid while the adapter restarts.
 */
@AdministeredObject(adminObjectInterfaces = ServiceControl.class)
public class PublishedControl implements ServiceControl, ResourceAdapterAssociation, Referenceable, Serializable {
    private static final long serialVersionUID = 1L;

    private transient PillarboxAdapter adapter;
    private Reference reference;

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
        if (!(resourceAdapter instanceof PillarboxAdapter ours)) {
            throw new ResourceException("not the adapter of Pillarbox");
        }
        adapter = ours;
    }

    /** Required of administered objects by Jakarta Connectors §13.4.2.3; the control is of use in its own server only. */
    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public void apply(List<ServiceConfig> services) {
        adapter.control().apply(services);
    }

    @Override
    public void useCertificate(TlsMaterial material) {
        adapter.control().useCertificate(material);
    }

    @Override
    public void useLines(LineOptions options) {
        adapter.control().useLines(options);
    }

    @Override
    public List<ServiceStatus> status() {
        return adapter.control().status();
    }

    @Override
    public List<SessionStatus> sessions() {
        return adapter.control().sessions();
    }

    @Override
    public void endSessions(Predicate<SessionStatus> which) {
        adapter.control().endSessions(which);
    }
}
