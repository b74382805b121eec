package org.pillarbox.ra.activation;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import java.util.Optional;

/** Says which protocol a message-driven bean answers. There is nothing to configure: settings live in the database. */
public abstract class ProtocolActivation implements ActivationSpec {
    private final String protocol;
    private Optional<ResourceAdapter> adapter = Optional.empty();

    protected ProtocolActivation(String protocol) {
        this.protocol = protocol;
    }

    /** The protocol's name. */
    public String protocol() {
        return protocol;
    }

    @Override
    public void validate() {
        // Nothing can be set, so nothing can be wrong.
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter.orElse(null);
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        adapter = Optional.ofNullable(resourceAdapter);
    }
}
