package org.pillarbox.it.client;

/** How a client protects its connection. */
public enum TlsUse {
    /** Not at all. */
    NONE,
    /** After STARTTLS or STLS. */
    STARTTLS,
    /** From the first byte. */
    IMPLICIT
}
