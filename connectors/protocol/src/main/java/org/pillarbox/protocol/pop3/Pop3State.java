package org.pillarbox.protocol.pop3;

/** The states a client can speak in (RFC 1939 §3). UPDATE is no state here: QUIT enters and leaves it. */
enum Pop3State {
    AUTHORIZATION,
    TRANSACTION
}
