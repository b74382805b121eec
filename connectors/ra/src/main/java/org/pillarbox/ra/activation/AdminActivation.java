package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.http.AdminListener;

/** The bean answers the command line. */
@Activation(messageListeners = AdminListener.class)
public class AdminActivation extends ProtocolActivation {
    public AdminActivation() {
        super("admin");
    }
}
