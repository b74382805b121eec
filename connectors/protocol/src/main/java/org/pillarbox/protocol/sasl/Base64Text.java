package org.pillarbox.protocol.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 as SASL stands on a line (RFC 4648 §4): padded, without white space or other foreign characters, without
 * stray bits at the end, and of bounded length. Everything else is refused, since a lenient reader makes two texts of
 * one secret.
 */
public final class Base64Text {
    /** The longest line of an exchange, without its end (RFC 4954 §4). */
    public static final int MAX_OCTETS = 12288;

    private Base64Text() {}

    /** What {@code AUTH mechanism text} carries: {@code =} stands for an empty response. Empty when it is not Base64. */
    public static Optional<byte[]> initialResponse(String text) {
        if (text.equals("=")) {
            return Optional.of(new byte[0]);
        }
        return text.isEmpty() ? Optional.empty() : response(text);
    }

    /** A line that answers a challenge; an empty line is an empty response. Empty when it is not Base64. */
    public static Optional<byte[]> response(String text) {
        if (text.length() > MAX_OCTETS || text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return isCanonical(text, decoded) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A challenge as it goes on the line, without the prefix that the protocol puts before it. */
    public static String encode(byte[] challenge) {
        return Base64.getEncoder().encodeToString(challenge);
    }

    /** Only the last four characters can hold stray bits; comparing them keeps the secret out of a second string. */
    private static boolean isCanonical(String text, byte[] decoded) {
        int tail = decoded.length % 3;
        if (tail == 0) {
            return true;
        }
        byte[] last = Arrays.copyOfRange(decoded, decoded.length - tail, decoded.length);
        String again = new String(Base64.getEncoder().encode(last), StandardCharsets.US_ASCII);
        return text.endsWith(again);
    }
}
