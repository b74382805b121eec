package org.pillarbox.directory.privacy;

/** Message Security forbids this until its password is given. The message is for the administrator. */
public class MessagesLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MessagesLocked() {
        super("Message Security forbids this. Give its password on Utilities, Admin Settings first");
    }
}
