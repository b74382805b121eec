package org.pillarbox.inmail.pop3;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a message was sent with, as {@code *ENV} tells it (Demon Internet's SDPS): of its lines the fourth is the sender, and those
 * behind are recipients.
 *
 * @param sender as the server has it; empty for the null path, or where none was found
 * @param recipients as the server has them, without brackets
 */
public record Sdps(Optional<String> sender, List<String> recipients) {
    private static final int SENDER = 3;
    private static final int MOST = 1000;
    private static final int LONGEST = 320;

    public Sdps {
        recipients = List.copyOf(recipients);
    }

    static Sdps of(List<String> lines) {
        List<String> all = lines.stream().map(Sdps::bare).toList();
        if (all.size() > SENDER + 1 && isAddress(all.get(SENDER + 1))) {
            return new Sdps(address(all.get(SENDER)), recipients(all.stream().skip(SENDER + 1)));
        }
        // Fewer lines than there should be: what looks like an address is one, and the first the sender.
        List<String> found = all.stream().filter(Sdps::isAddress).toList();
        return found.isEmpty()
                ? new Sdps(Optional.empty(), List.of())
                : new Sdps(address(found.get(0)), recipients(found.stream().skip(1)));
    }

    private static List<String> recipients(Stream<String> lines) {
        return lines.filter(Sdps::isAddress).distinct().limit(MOST).toList();
    }

    private static Optional<String> address(String text) {
        return Optional.of(text).filter(Sdps::isAddress);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && text.indexOf('@') > 0 && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }

    private static String bare(String line) {
        String text = line.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }
}
