package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns a command line's octets into text: printable ASCII, or UTF-8 that is well-formed (RFC 6531 §3.3). */
final class LineText {
    private LineText() {}

    static String of(ByteBuffer octets) throws CommandRefused {
        if (isPrintableAscii(octets)) {
            return StandardCharsets.ISO_8859_1.decode(octets).toString();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
            if (text.chars().anyMatch(LineText::isHarmful)) {
                throw new CommandRefused(Replies.BAD_CHARACTER);
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw new CommandRefused(Replies.BAD_CHARACTER);
        }
    }

    /** Controls, what some programs take for a line end, and marks that turn the direction of all that follows. */
    private static boolean isHarmful(int c) {
        boolean lineEnd = c == 0x2028 || c == 0x2029;
        boolean turning = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || lineEnd || turning;
    }

    /** Almost every line is, and then needs no decoder that finds malformed octets. */
    private static boolean isPrintableAscii(ByteBuffer octets) {
        for (int i = octets.position(); i < octets.limit(); i++) {
            if (octets.get(i) < 0x20 || octets.get(i) == 0x7F) {
                return false;
            }
        }
        return true;
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Octets on the wire, for limits that count them. */
    static int octets(String text) {
        return isAscii(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
