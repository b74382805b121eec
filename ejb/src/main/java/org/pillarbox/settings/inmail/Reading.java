package org.pillarbox.settings.inmail;

/** Which of several addresses in fields of one kind count. */
public enum Reading {
    /** The first one from the top down. */
    FORWARDS,
    /** The last one: the first from the bottom up. */
    REVERSED,
    /** All of them. */
    ALL
}
