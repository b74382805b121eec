package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.password.PasswordListener;

/** The bean changes passwords, on all services that speak so. */
@Activation(messageListeners = PasswordListener.class)
public class PasswordActivation extends ProtocolActivation {
    public PasswordActivation() {
        super("password");
    }
}
