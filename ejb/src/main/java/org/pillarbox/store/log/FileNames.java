package org.pillarbox.store.log;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.pillarbox.store.ContentId;

/** The names of the log's files: {@code seg-<16 hex>.log} and {@code big-<32 hex>.log}. */
final class FileNames {
    private static final String SEGMENT = "seg-";
    private static final String BODY = "big-";
    private static final String END = ".log";

    private FileNames() {}

    static String segment(long number) {
        return SEGMENT + String.format(Locale.ROOT, "%016x", number) + END;
    }

    static String body(ContentId id) {
        return BODY + id + END;
    }

    static OptionalLong segmentNumber(String name) {
        if (!name.matches("seg-[0-7][0-9a-f]{15}\\.log")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(name, SEGMENT.length(), SEGMENT.length() + 16, 16));
    }

    static Optional<ContentId> bodyOf(String name) {
        if (!name.matches("big-[0-9a-f]{32}\\.log")) {
            return Optional.empty();
        }
        int at = BODY.length();
        long upper = Long.parseUnsignedLong(name, at, at + 16, 16);
        long lower = Long.parseUnsignedLong(name, at + 16, at + 32, 16);
        return Optional.of(new ContentId(new UUID(upper, lower)));
    }
}
