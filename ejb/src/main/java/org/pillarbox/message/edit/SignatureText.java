package org.pillarbox.message.edit;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.stream.Collectors;

/** A signature's text as a part takes it: with the ends of lines that mail has, folded, in fewer letters. */
final class SignatureText {
    /** RFC 5322 §2.1.1: no line is longer than 998 bytes. */
    private static final int LONGEST_LINE = 990;

    private SignatureText() {}

    /** Lines that end with CRLF, without the spaces at their ends; the last one has no end. */
    static String lines(String text) {
        return text.lines()
                .map(line -> line.equals("-- ") ? line : line.stripTrailing())
                .collect(Collectors.joining("\r\n"));
    }

    /** RFC 3676 §4.4: in flowed text, these beginnings would mean something else. */
    static String stuffed(String lines) {
        return lines.lines()
                .map(line ->
                        line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ") ? " " + line : line)
                .collect(Collectors.joining("\r\n"));
    }

    /** Only ASCII, with numbers for all other characters. */
    static String ascii(String html) {
        StringBuilder out = new StringBuilder(html.length());
        html.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    /** Only ASCII, with the letters that come nearest. */
    static String nearest(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\u2010-\u2015]", "-")
                .replace("\u00df", "ss")
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d\u201e]", "\"")
                .replace("\u20ac", "EUR");
        return plain.replaceAll("[^\\x00-\\x7f]", "?");
    }

    /** Lines that are too long for mail are broken at a space. */
    static byte[] folded(byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length + 64);
        int start = 0;
        int space = -1;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                out.write(lines, start, i + 1 - start);
                start = i + 1;
                space = -1;
            } else if (lines[i] == ' ') {
                space = i;
            }
            if (i - start >= LONGEST_LINE && space > start) {
                out.write(lines, start, space - start);
                out.write('\r');
                out.write('\n');
                start = space + 1;
                space = -1;
            }
        }
        out.write(lines, start, lines.length - start);
        return out.toByteArray();
    }

    /** Whether a line has no place in mail that is not encoded. */
    static boolean isTooLong(byte[] lines) {
        int length = 0;
        for (byte b : lines) {
            length = b == '\n' ? 0 : length + 1;
            if (length > LONGEST_LINE + 2) {
                return true;
            }
        }
        return false;
    }
}
