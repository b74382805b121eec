package org.pillarbox.settings.inmail;

/** How a connection to a POP3 server is protected. With TLS, the certificate must name the server and be trusted. */
public enum Pop3Security {
    /** Not at all: everybody on the way can read the password and the mail. */
    NONE(110),
    /** The connection begins in the clear; nothing but STLS (RFC 2595) is said before it is encrypted. */
    STARTTLS(110),
    /** TLS from the first byte on (RFC 8314 §3.2). */
    TLS(995);

    private final int port;

    Pop3Security(int port) {
        this.port = port;
    }

    /** The port at which servers usually offer it. */
    public int port() {
        return port;
    }
}
