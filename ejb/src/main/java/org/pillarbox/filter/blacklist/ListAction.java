package org.pillarbox.filter.blacklist;

/** What a hit does. */
public enum ListAction {
    /** Every recipient is refused, except the postmaster. */
    REJECT,
    /** The message says so in a field of its header. */
    HEADER,
    /** The message has points that speak for spam. */
    SPAM
}
