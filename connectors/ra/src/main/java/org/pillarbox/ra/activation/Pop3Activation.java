package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.pop3.Pop3Listener;

/** The bean answers POP3, on all services that speak it. */
@Activation(messageListeners = Pop3Listener.class)
public class Pop3Activation extends ProtocolActivation {
    public Pop3Activation() {
        super("pop3");
    }
}
