package org.pillarbox.settings;

/** How mail leaves for the Internet (manual 6.4). */
public enum OutMailMethod {
    /** Through the servers of the provider or of another office, which send it on. */
    RELAY,
    /** Straight to the mail exchangers of each recipient's domain. */
    DIRECT,
    /** Into a folder that another server of ours fetches it from. */
    FILE
}
