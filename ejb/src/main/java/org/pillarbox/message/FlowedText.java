package org.pillarbox.message;

/**
 * Text whose paragraphs are single lines, however long, as lines of a mail: {@code format=flowed} (RFC 3676 §4). A line that
 * ends in a blank goes on in the next.
 */
public final class FlowedText {
    private static final int WIDTH = 72;

    /** Of a word without blanks: characters of up to four octets each stay below the 998 octets of RFC 5322 §2.1.1. */
    private static final int LONGEST_WORD = 240;

    private FlowedText() {}

    /**
     * Writes lines ended by CRLF.
     *
     * @param text lines ended by {@code \n}
     */
    public static String of(String text) {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / WIDTH * 3);
        text.strip().lines().forEach(paragraph -> flow(lines, paragraph.stripTrailing()));
        return lines.toString();
    }

    private static void flow(StringBuilder lines, String paragraph) {
        String rest = paragraph;
        while (rest.length() > WIDTH) {
            int end = lineEnd(rest);
            boolean soft = rest.charAt(end - 1) == ' ';
            if (!soft && rest.length() == end) {
                break;
            }
            add(lines, rest.substring(0, end));
            rest = rest.substring(end);
        }
        add(lines, rest);
    }

    /** Behind the last blank that fits, else behind the first one there is, else where a word becomes too long. */
    private static int lineEnd(String text) {
        int blank = text.lastIndexOf(' ', WIDTH - 1);
        if (blank <= 0) {
            blank = text.indexOf(' ', WIDTH);
        }
        int end = blank <= 0 ? text.length() : blank + 1;
        if (end <= LONGEST_WORD) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(LONGEST_WORD - 1)) ? LONGEST_WORD - 1 : LONGEST_WORD;
    }

    /** A first blank, a quoting mark and the From of mailbox files are stuffed (RFC 3676 §4.4). */
    private static void add(StringBuilder lines, String line) {
        if (line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ")) {
            lines.append(' ');
        }
        lines.append(line).append("\r\n");
    }
}
