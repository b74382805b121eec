package org.pillarbox.outmail.tlsreport;

/** Who says how sure a connection must be (RFC 8460 §4.2). */
public enum TlsPolicy {
    /** Certificates published in a signed zone. */
    DANE,

    /** A policy published on the web. */
    MTA_STS,

    /** Nobody. */
    NONE
}
