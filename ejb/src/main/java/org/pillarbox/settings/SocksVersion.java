package org.pillarbox.settings;

/** How a SOCKS server is talked to. */
public enum SocksVersion {
    /** With a user id at most; names that cannot be looked up here are handed over (SOCKS 4A). */
    FOUR,
    /** RFC 1928, with user name and password where both are given (RFC 1929). */
    FIVE
}
