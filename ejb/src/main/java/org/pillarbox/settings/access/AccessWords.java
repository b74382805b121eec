package org.pillarbox.settings.access;

/** What may stand behind the addresses of a line (manual 11.9.1). */
public enum AccessWords {
    /** Nothing: the service knows no users. */
    NONE,
    /** Names of users. */
    NAMES,
    /** Names of users, or {@code noauth} for clients that need not log in. */
    NAMES_OR_NOAUTH
}
