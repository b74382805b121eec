package org.pillarbox.message.edit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Writes names and texts into a header (RFC 5322 §3.2, RFC 2047): ASCII as it is, everything else in encoded words. */
final class EncodedWords {
    /** With its frame an encoded word stays below 75 characters. */
    private static final int BYTES = 45;

    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    private EncodedWords() {}

    /** A name in front of an address: bare, quoted or encoded. */
    static String phrase(String name) {
        String clean = clean(name);
        if (!isAscii(clean)) {
            return encoded(clean);
        }
        if (ATOMS.matcher(clean).matches() && !clean.contains("=?")) {
            return clean;
        }
        return '"' + clean.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Text of a field that has no grammar. */
    static String unstructured(String text) {
        String clean = clean(text);
        return isAscii(clean) ? clean : encoded(clean);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Without control characters, so that nothing can begin a line of its own. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            String character = Character.toString(text.codePointAt(i));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > BYTES) {
                append(words, word);
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += width;
            i += character.length();
        }
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, CharSequence word) {
        String base64 = Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8));
        words.append(words.isEmpty() ? "" : "\r\n ")
                .append("=?utf-8?B?")
                .append(base64)
                .append("?=");
    }
}
