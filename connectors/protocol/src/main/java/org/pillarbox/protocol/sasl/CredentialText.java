package org.pillarbox.protocol.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names, passwords and the lines that hold them, from outside: UTF-8 without overlong or broken sequences, without control characters, and of
 * bounded length. Preparation (RFC 8265) is left to who compares them.
 */
public final class CredentialText {
    /** More than any name or password that can be set; RFC 4616 §2 asks for 255 at least. */
    static final int MAX_OCTETS = 1024;

    private CredentialText() {}

    /** The text of these octets, which may be of length 0; empty when they cannot be a name or a password. */
    public static Optional<String> decode(byte[] octets) {
        return decode(ByteBuffer.wrap(octets), MAX_OCTETS);
    }

    /** The text of the remaining octets, which may be none; empty when they are no such text, or too many. */
    public static Optional<String> decode(ByteBuffer octets, int maxOctets) {
        if (octets.remaining() > maxOctets) {
            return Optional.empty();
        }
        try {
            // A fresh decoder reports what is malformed, where String's constructor would replace it.
            String text = StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
