package org.pillarbox.settings;

/** What becomes of a message whose sender is not proven. */
public enum SenderAction {
    /** It is only written down. */
    IGNORE,
    /** It is marked, too: a field in its header, and points that speak for spam. */
    TAG,
    /** It goes into a folder of its own in each mailbox, marked. */
    QUARANTINE,
    /** What the author's domain asks for, marked otherwise. */
    AS_ASKED,
    /** It is not accepted. */
    REFUSE
}
