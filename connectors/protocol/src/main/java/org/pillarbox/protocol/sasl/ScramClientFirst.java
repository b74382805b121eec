package org.pillarbox.protocol.sasl;

import java.util.Optional;

/**
 * The client's first SCRAM message (RFC 5802 §7): {@code gs2-header n=name,r=nonce[,extensions]}.
 *
 * @param gs2Header with its two commas; comes back in the last message
 * @param authorizationId unescaped; empty for oneself
 * @param userName unescaped, never empty
 * @param nonce the client's part
 * @param bare all that follows the header, as it was sent
 */
record ScramClientFirst(String gs2Header, String authorizationId, String userName, String nonce, String bare) {

    /**
     * Reads a message; empty when it is malformed, wants channel binding ({@code p=}), which we never offer, or uses the
     * mandatory extension {@code m=}, of which none is defined. {@code y} says that the client could bind and thinks
     * that we cannot, which is true.
     */
    static Optional<ScramClientFirst> parse(String message) {
        int first = message.indexOf(',');
        int second = first < 0 ? -1 : message.indexOf(',', first + 1);
        if (second < 0) {
            return Optional.empty();
        }
        String binding = message.substring(0, first);
        Optional<String> authorizationId = authorizationId(message.substring(first + 1, second));
        if (!binding.equals("n") && !binding.equals("y") || authorizationId.isEmpty()) {
            return Optional.empty();
        }
        String bare = message.substring(second + 1);
        // Unknown extensions after the nonce are to be passed over; m= would stand first.
        String[] parts = bare.split(",", 3);
        Optional<String> name = ScramText.value('n', parts[0]).flatMap(ScramText::unescape);
        Optional<String> nonce = parts.length < 2
                ? Optional.empty()
                : ScramText.value('r', parts[1]).filter(ScramText::isNonce);
        if (name.isEmpty() || nonce.isEmpty()) {
            return Optional.empty();
        }
        String header = message.substring(0, second + 1);
        return Optional.of(new ScramClientFirst(header, authorizationId.get(), name.get(), nonce.get(), bare));
    }

    private static Optional<String> authorizationId(String part) {
        return part.isEmpty() ? Optional.of("") : ScramText.value('a', part).flatMap(ScramText::unescape);
    }
}
