package org.pillarbox.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text of any script in a header field (RFC 2047 §2, form B in UTF-8). */
public final class EncodedWords {
    /** Octets in one word: 75 characters at most, of which 12 are its frame, hold 45. */
    private static final int MOST_OCTETS = 45;

    private EncodedWords() {}

    /** The text as it is where it is ASCII and short, else as encoded words on lines of their own. */
    public static String of(String text) {
        boolean plain =
                text.length() <= 60 && !text.contains("=?") && text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        return plain ? text : encoded(text);
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder part = new StringBuilder();
        text.codePoints().forEach(c -> {
            String next = Character.toString(c);
            if (octets(part.toString()) + octets(next) > MOST_OCTETS) {
                add(words, part);
            }
            part.append(next);
        });
        add(words, part);
        return words.toString();
    }

    private static void add(StringBuilder words, StringBuilder part) {
        if (words.length() > 0) {
            words.append("\r\n ");
        }
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        words.append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("?=");
        part.setLength(0);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
