package org.pillarbox.protocol.sasl;

import java.util.Optional;

/**
 * The client's last SCRAM message (RFC 5802 §7): {@code c=header,r=nonce[,extensions],p=proof}.
 *
 * @param channelBinding what {@code c=} holds, decoded
 * @param nonce both parts
 * @param proof decoded, of SHA-256's length
 * @param withoutProof the message up to the comma before {@code p=}
 */
record ScramClientFinal(byte[] channelBinding, String nonce, byte[] proof, String withoutProof) {
    private static final int PROOF_LENGTH = 32;

    static Optional<ScramClientFinal> parse(String message) {
        int proofComma = message.lastIndexOf(',');
        if (proofComma < 0) {
            return Optional.empty();
        }
        String withoutProof = message.substring(0, proofComma);
        String[] parts = withoutProof.split(",", 3);
        Optional<byte[]> binding = ScramText.value('c', parts[0]).flatMap(Base64Text::response);
        Optional<String> nonce = parts.length < 2 ? Optional.empty() : ScramText.value('r', parts[1]);
        Optional<byte[]> proof = ScramText.value('p', message.substring(proofComma + 1))
                .flatMap(Base64Text::response)
                .filter(p -> p.length == PROOF_LENGTH);
        if (binding.isEmpty() || nonce.isEmpty() || proof.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScramClientFinal(binding.get(), nonce.get(), proof.get(), withoutProof));
    }
}
