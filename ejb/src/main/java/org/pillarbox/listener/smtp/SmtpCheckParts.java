package org.pillarbox.listener.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings the checks together with what they ask. */
@ApplicationScoped
public class SmtpCheckParts {
    /** The checks in the order in which they are asked. */
    public SmtpChecks inOrder() {
        return new SmtpChecks(List.of());
    }
}
