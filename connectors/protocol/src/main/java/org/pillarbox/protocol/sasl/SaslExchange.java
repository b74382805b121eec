package org.pillarbox.protocol.sasl;

import java.util.Optional;

/**
 * One try of one client to log in (RFC 4422 §3). {@link #start} is called once, then {@link #respond} for the answer to
 * each {@link SaslStep.Challenge}, until a step is not a challenge; after that the exchange is used up. To cancel, drop
 * it. Responses are decoded from Base64 already, and belong to the exchange, which overwrites what held a password.
 */
public interface SaslExchange {
    /**
     * Begins.
     *
     * @param initialResponse what came with the command; empty when nothing did, present and of length 0 for {@code =}
     */
    SaslStep start(Optional<byte[]> initialResponse);

    /**
     * Goes on with the client's answer to the last challenge.
     *
     * @throws IllegalStateException when no challenge is open
     */
    SaslStep respond(byte[] response);
}
