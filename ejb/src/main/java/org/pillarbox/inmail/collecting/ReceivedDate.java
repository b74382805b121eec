package org.pillarbox.inmail.collecting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.message.MailDate;

/** When a provider got a message: the date of its topmost Received field. */
final class ReceivedDate {
    private static final Pattern TOPMOST = Pattern.compile("(?im)^received[ \\t]*:");
    private static final Pattern END = Pattern.compile("\\n(?![ \\t])");
    private static final int LOOKED_AT = 16_384;

    private ReceivedDate() {}

    static Optional<Instant> of(byte[] header) {
        String text = new String(header, 0, Math.min(header.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher field = TOPMOST.matcher(text);
        if (!field.find()) {
            return Optional.empty();
        }
        // The end is looked for on its own: one pattern for a field with many lines would need stack for each of them.
        Matcher end = END.matcher(text);
        String value = text.substring(field.end(), end.find(field.end()) ? end.start() : text.length());
        int at = value.lastIndexOf(';');
        return at < 0
                ? Optional.empty()
                : MailDate.parse(value.substring(at + 1).strip());
    }
}
