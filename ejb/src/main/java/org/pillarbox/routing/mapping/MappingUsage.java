package org.pillarbox.routing.mapping;

import org.pillarbox.routing.Origin;

/** When a mapping is used (manual 5.1.3). */
public enum MappingUsage {
    /** For the recipients of all mail. */
    ALWAYS,
    /** For the recipients of mail that was collected from a POP3 mailbox. */
    COLLECTED,
    /** For the recipients of mail that came by SMTP, and of what users send. */
    SMTP,
    /** For the sender's address, whoever the recipients are. */
    SENDER;

    /** Whether recipients of mail from there are looked up by it. */
    boolean isForRecipientsFrom(Origin origin) {
        return switch (this) {
            case ALWAYS -> true;
            case COLLECTED -> origin.isCollected();
            case SMTP -> !origin.isCollected();
            case SENDER -> false;
        };
    }
}
