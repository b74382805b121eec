package org.pillarbox.api.mail;

import java.util.List;
import java.util.Objects;

/**
 * An SMTP reply: code, enhanced status code (RFC 3463; empty where RFC 2034 wants none) and text. The text says nothing
 * of our set-up and never repeats raw input; the private cause belongs into the log.
 *
 * @param code 200 to 599
 * @param enhanced such as {@code 5.1.1}, or empty
 * @param lines at least one line of printable text
 */
public record Reply(int code, String enhanced, List<String> lines) {
    public Reply {
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("reply code " + code);
        }
        Objects.requireNonNull(enhanced, "enhanced");
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.chars().anyMatch(c -> c < 0x20 || c == 0x7F))) {
            throw new IllegalArgumentException("reply text");
        }
    }

    /** A reply of one line. */
    public static Reply of(int code, String enhanced, String text) {
        return new Reply(code, enhanced, List.of(text));
    }

    /** Whether it says yes, or go on. */
    public boolean isPositive() {
        return code < 400;
    }

    /** Whether a later try may succeed. */
    public boolean isTemporary() {
        return code >= 400 && code < 500;
    }
}
