package org.pillarbox.api.password;

/**
 * How to meet a peer.
 *
 * @param product named in the greeting; empty when services are anonymised
 */
public record PasswordGreeting(String product) {}
