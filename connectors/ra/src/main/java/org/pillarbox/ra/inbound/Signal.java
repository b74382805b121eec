package org.pillarbox.ra.inbound;

/** What happens to a connection besides bytes; the first in this order is told to the session first. */
enum Signal {
    OPENED,
    ENCRYPTED,
    SHUTDOWN,
    EXPIRED,
    TICK
}
