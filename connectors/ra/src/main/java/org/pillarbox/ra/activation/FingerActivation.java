package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.finger.FingerListener;

/** The bean answers Finger, on all services that speak it. */
@Activation(messageListeners = FingerListener.class)
public class FingerActivation extends ProtocolActivation {
    public FingerActivation() {
        super("finger");
    }
}
