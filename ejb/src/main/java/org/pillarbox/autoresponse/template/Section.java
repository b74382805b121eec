package org.pillarbox.autoresponse.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the text that is used for some messages (manual 4.2.3.2.1.1). */
record Section(Head head, List<Line> lines) {
    /** When it is used. */
    enum Kind {
        ALL,
        DEFAULT,
        SUBJECT
    }

    Section {
        lines = List.copyOf(lines);
    }

    /**
     * The line that opens it.
     *
     * @param kind when it is used
     * @param words that the subject must contain; empty for the other kinds
     */
    record Head(Kind kind, String words) {
        /** That of the text in front of the first section. */
        static final Head IMPLIED = new Head(Kind.ALL, "");

        private static final String ALL = "[all]";
        private static final String DEFAULT = "[default]";
        private static final String SUBJECT = "[section:";

        /** Empty where the line opens no section. */
        static Optional<Head> read(String line) {
            if (!line.startsWith("[")) {
                return Optional.empty();
            }
            int close = line.indexOf(']');
            if (close < 0) {
                return Optional.empty();
            }
            String head = line.substring(0, close + 1);
            String lower = head.toLowerCase(Locale.ROOT);
            if (lower.equals(ALL)) {
                return Optional.of(new Head(Kind.ALL, ""));
            }
            if (lower.equals(DEFAULT)) {
                return Optional.of(new Head(Kind.DEFAULT, ""));
            }
            return head.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length())
                    ? Optional.of(new Head(
                            Kind.SUBJECT,
                            head.substring(SUBJECT.length(), close).strip()))
                    : Optional.empty();
        }

        /** What {@code {Section}} expands to. */
        String name() {
            return switch (kind) {
                case ALL -> "All";
                case DEFAULT -> "Default";
                case SUBJECT -> words;
            };
        }

        boolean needsWords() {
            return kind == Kind.SUBJECT && words.isEmpty();
        }
    }
}
