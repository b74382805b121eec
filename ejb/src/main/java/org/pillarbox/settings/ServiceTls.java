package org.pillarbox.settings;

/** What a service of this server asks of its clients' connections. What it asks of other servers is {@link TlsDemand}. */
public enum ServiceTls {
    /** TLS is not offered at all. */
    NONE,
    /** Clients may change to TLS. */
    OFFERED,
    /** No log-in, and on a service for users no mail, before the connection is encrypted. */
    REQUIRED
}
