package org.pillarbox.settings;

/** How sure a connection to another mail server must be before mail goes over it. */
public enum TlsDemand {
    /** TLS where the server offers it, with any certificate. */
    OFFERED,
    /** Never without TLS, with any certificate. */
    ENCRYPTED,
    /** Never without TLS, and only with a certificate that names the server and is trusted. */
    VERIFIED
}
