package org.pillarbox.message.mime;

import java.util.Optional;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.MailDate;
import org.pillarbox.message.Summary;

/** Makes a summary of a header: encoded words decoded (RFC 2047), cut, without characters that would harm a list. */
public final class SummaryReader {
    /** The longest text of a summary, in UTF-16 units. */
    public static final int MAX_LENGTH = 250;

    private SummaryReader() {}

    /** The summary of these fields. */
    public static Summary read(HeaderFields header) {
        return new Summary(
                text(header.from()),
                text(header.to()),
                text(header.subject()),
                text(header.messageId()),
                header.date().flatMap(MailDate::parse));
    }

    private static String text(Optional<String> raw) {
        return raw.map(HeaderText::decode).map(SummaryReader::shown).orElse("");
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        boolean space = false;
        for (int i = 0; i < text.length() && out.length() < MAX_LENGTH; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = out.length() > 0;
            } else if (!isHarmful(c) && out.length() + 3 <= MAX_LENGTH) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.appendCodePoint(c);
            } else if (out.length() + 3 > MAX_LENGTH) {
                break;
            }
        }
        return out.toString();
    }

    /** Controls, halves of characters, and marks that turn the direction of all that follows. */
    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean turning = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED || turning;
    }
}
