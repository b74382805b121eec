package org.pillarbox.settings;

/** Whether a sender is told that mail takes long (manual 6.4.3). That it has failed is always told. */
public enum DelayWarnings {
    /** Never. */
    NEVER,

    /** For the first message to a domain on a day, whoever sent it. */
    ONCE_A_DAY,

    /** Once for each message. */
    ALWAYS
}
