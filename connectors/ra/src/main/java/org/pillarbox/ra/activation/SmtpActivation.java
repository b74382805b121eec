package org.pillarbox.ra.activation;

import jakarta.resource.spi.Activation;
import org.pillarbox.api.smtp.SmtpListener;

/** The bean answers SMTP, on all services that speak it. */
@Activation(messageListeners = SmtpListener.class)
public class SmtpActivation extends ProtocolActivation {
    public SmtpActivation() {
        super("smtp");
    }
}
