package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.http.OldWebListener;

/** The bean answers where the web administration used to be. */
@Activation(messageListeners = OldWebListener.class)
public class OldWebActivation extends ProtocolActivation {
    public OldWebActivation() {
        super("webadmin");
    }
}
