package org.pillarbox.inmail.routing;

import java.util.Optional;

/** For whom a server says, in its Received field, that it took the message (RFC 5321 §4.4, the {@code For} clause). */
final class ReceivedFor {
    private ReceivedFor() {}

    /** What stands behind {@code for}, without angle brackets; empty when nothing does. */
    static Optional<String> in(String received) {
        String[] words = Comments.without(received).strip().split("[\\s;]+");
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equalsIgnoreCase("for")) {
                String path = words[i + 1].replaceAll("^<+|[>,]+$", "");
                return path.isEmpty() ? Optional.empty() : Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
