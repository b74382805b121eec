package org.pillarbox.api.login;

/**
 * What a SCRAM server tells first, but for the nonce, which the session makes (RFC 5802 §5.1).
 *
 * @param salt the user's salt
 * @param iterations at least 4096
 */
public record ScramChallenge(byte[] salt, int iterations) {}
