package org.pillarbox.protocol.smtp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes parameter values: xtext (RFC 3461 §4) and the escapes of {@code utf-8} addresses (RFC 6533 §3). What would
 * decode to a control character is refused, since it ends up in the header of a report.
 */
final class Xtext {
    private static final int HEX = 16;
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})\\}");

    private Xtext() {}

    /** The decoded text; empty when the value is not xtext of printable ASCII. */
    static Optional<String> decode(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '+') {
                int code = hexPair(value, i + 1);
                i += 2;
                if (!isPrintable(code)) {
                    return Optional.empty();
                }
                text.append((char) code);
            } else if (isPrintable(c) && c != '=' && c != ' ') {
                text.append(c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    /** The decoded text of an address of type {@code utf-8}, in either of its forms. */
    static Optional<String> decodeUtf8Address(String value) {
        Matcher escapes = UNICODE_ESCAPE.matcher(value);
        StringBuilder text = new StringBuilder(value.length());
        while (escapes.find()) {
            int code = Integer.parseInt(escapes.group(1), HEX);
            if (!isCharacter(code)) {
                return Optional.empty();
            }
            escapes.appendReplacement(text, Matcher.quoteReplacement(Character.toString(code)));
        }
        escapes.appendTail(text);
        return Optional.of(text.toString());
    }

    private static boolean isCharacter(int code) {
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return Character.isValidCodePoint(code) && !surrogate && !Character.isISOControl(code);
    }

    private static int hexPair(String value, int from) {
        if (from + 2 > value.length()) {
            return -1;
        }
        return value.substring(from, from + 2).matches("[0-9A-Fa-f]{2}")
                ? Integer.parseInt(value, from, from + 2, HEX)
                : -1;
    }

    private static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7F;
    }
}
