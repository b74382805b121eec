package org.pillarbox.api.pop3;

/**
 * How to meet a peer.
 *
 * @param hostName what we call ourselves, also right of the {@code @} in the APOP time stamp
 * @param product named in the greeting and IMPLEMENTATION; empty when services are anonymised
 */
public record Pop3Greeting(String hostName, String product) {}
