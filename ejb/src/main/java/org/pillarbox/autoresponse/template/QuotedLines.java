package org.pillarbox.autoresponse.template;

import java.nio.charset.StandardCharsets;

/** Text of any script and with lines of any length as lines of a mail (RFC 2045 §6.7). */
final class QuotedLines {
    private static final int LONGEST = 75;
    private static final String HEX = "0123456789ABCDEF";

    private QuotedLines() {}

    /** Whether the text can travel as it is: ASCII in lines that every server takes. */
    static boolean isPlain(String text) {
        return text.lines()
                .allMatch(line -> line.length() <= 900 && line.chars().allMatch(c -> c >= 32 && c < 127 || c == '\t'));
    }

    /** The text with CRLF at the ends of its lines, quoted. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        text.lines().forEach(line -> quote(out, line.getBytes(StandardCharsets.UTF_8)));
        return out.toString();
    }

    private static void quote(StringBuilder out, byte[] line) {
        int width = 0;
        for (int i = 0; i < line.length; i++) {
            int c = line[i] & 0xFF;
            boolean last = i == line.length - 1;
            boolean bare = c > 32 && c < 127 && c != '=' || (c == ' ' || c == '\t') && !last;
            if (width + (bare ? 1 : 3) > LONGEST) {
                out.append("=\r\n");
                width = 0;
            }
            if (bare) {
                out.append((char) c);
                width++;
            } else {
                out.append('=').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                width += 3;
            }
        }
        out.append("\r\n");
    }
}
