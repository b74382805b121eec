package org.pillarbox.autoresponse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a line of text. */
sealed interface Piece {
    /** The longest expansion tag that is looked for, in characters; so no line costs more than its length times this. */
    int LONGEST_TAG = 200;

    /** As it stands. */
    record Literal(String text) implements Piece {}

    /** Replaced by a value (manual 4.2.3.2.1.2). */
    record Value(Name name) implements Piece {}

    /** Replaced by the date or the time in a form. */
    record Formed(Picture picture) implements Piece {}

    /** The tags without a form, by their names. */
    enum Name {
        DATE,
        SHORTDATE,
        LONGDATE,
        TIME,
        TIMENOSECS,
        ORIGINATOR,
        ORIGSUBJECT,
        SUBJECT,
        SECTION
    }

    /** Reads a line, or the words of a tag. A brace that opens no known tag is text. */
    static List<Piece> read(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
                plain.append('{');
                i++;
                continue;
            }
            int end = c == '{' ? end(text, i + 1) : -1;
            Optional<Piece> tag = end < 0 ? Optional.empty() : tag(text.substring(i + 1, end));
            if (tag.isEmpty()) {
                plain.append(c);
            } else {
                literal(pieces, plain);
                pieces.add(tag.get());
                i = end;
            }
        }
        literal(pieces, plain);
        return List.copyOf(pieces);
    }

    private static void literal(List<Piece> pieces, StringBuilder plain) {
        if (plain.length() > 0) {
            pieces.add(new Literal(plain.toString()));
            plain.setLength(0);
        }
    }

    /** Where the tag's brace closes: the first one outside of a picture's quotes, else the first one; -1 for none. */
    private static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_TAG);
        int first = -1;
        boolean quoted = false;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '}') {
                first = first < 0 ? i : first;
                if (!quoted) {
                    return i;
                }
            }
        }
        return first;
    }

    private static Optional<Piece> tag(String inside) {
        int colon = inside.indexOf(':');
        if (colon >= 0) {
            String picture = inside.substring(colon + 1);
            return switch (inside.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "date" -> Optional.of(new Formed(Picture.ofDate(picture)));
                case "time" -> Optional.of(new Formed(Picture.ofTime(picture)));
                default -> Optional.empty();
            };
        }
        for (Name name : Name.values()) {
            if (name.name().equalsIgnoreCase(inside)) {
                return Optional.of(new Value(name));
            }
        }
        return Optional.empty();
    }
}
