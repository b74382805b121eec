package org.pillarbox.protocol.sasl;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The small grammar that SCRAM's messages share (RFC 5802 §7). */
final class ScramText {
    private static final int MAX_NONCE = 512;
    /** Two names, a nonce and the attributes around them. */
    private static final int MAX_MESSAGE = 4096;

    private ScramText() {}

    /** A whole message; empty when it is not UTF-8, holds control characters or is too long. */
    static Optional<String> message(byte[] octets) {
        return CredentialText.decode(ByteBuffer.wrap(octets), MAX_MESSAGE);
    }

    /** A name with {@code =2C} and {@code =3D} undone; empty when it is none, or holds any other {@code =}. */
    static Optional<String> unescape(String saslName) {
        StringBuilder name = new StringBuilder(saslName.length());
        for (int i = 0; i < saslName.length(); i++) {
            char c = saslName.charAt(i);
            if (c != '=') {
                name.append(c);
            } else if (saslName.startsWith("2C", i + 1)) {
                name.append(',');
                i += 2;
            } else if (saslName.startsWith("3D", i + 1)) {
                name.append('=');
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return name.isEmpty() || name.length() > CredentialText.MAX_OCTETS
                ? Optional.empty()
                : Optional.of(name.toString());
    }

    /** Whether it may be a nonce: printable ASCII without commas, of bounded length. */
    static boolean isNonce(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_NONCE
                && text.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != ',');
    }

    /** The attribute's value when the part begins with {@code key=}. */
    static Optional<String> value(char key, String part) {
        return part.length() >= 2 && part.charAt(0) == key && part.charAt(1) == '='
                ? Optional.of(part.substring(2))
                : Optional.empty();
    }
}
