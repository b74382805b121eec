package org.pillarbox.directory.privacy.bean;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.pillarbox.settings.MessageSecuritySettings;

/** What one console session has opened: the messages, as long as the password is the one that was given. */
@SessionScoped
public class OpenedMessages implements Serializable {
    private static final long serialVersionUID = 1L;

    private String verifier = "";

    void open(MessageSecuritySettings by) {
        verifier = by.verifier();
    }

    void close() {
        verifier = "";
    }

    boolean isOpen(MessageSecuritySettings kept) {
        return kept.verifier().equals(verifier);
    }
}
