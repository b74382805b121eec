package org.pillarbox.inmail.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.mime.HeaderText;

/** Finds the mailbox whose name the subject holds between the two parts of a marker (manual 6.3.2.4). */
final class SubjectSearch {
    private static final int LONGEST_SUBJECT = 2_000;

    private final String prefix;
    private final String suffix;
    private final Predicate<String> isMailbox;

    /**
     * A search for a marker.
     *
     * @param marker with one {@code *}
     */
    SubjectSearch(String marker, Predicate<String> isMailbox) {
        int star = marker.indexOf('*');
        this.prefix = marker.substring(0, star).toLowerCase(Locale.ROOT);
        this.suffix = marker.substring(star + 1).toLowerCase(Locale.ROOT);
        this.isMailbox = isMailbox;
    }

    /** The first mailbox that the subject names; it has no domain. */
    Found in(HeaderLines header) {
        Found found = new Found();
        String subject = header.first("subject").map(HeaderText::decode).orElse("");
        String text = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        int from = 0;
        while (from <= text.length() && found.isEmpty()) {
            Optional<Piece> piece = next(text, from);
            if (piece.isEmpty()) {
                break;
            }
            String name = piece.get().name();
            if (isMailbox.test(name)) {
                found.add(new Address(name, ""), "named in the subject");
            } else {
                found.note("the subject names \"" + name + "\", who has no mailbox");
            }
            from = piece.get().next();
        }
        if (found.notes().isEmpty()) {
            found.note("the subject has no name in it");
        }
        return found;
    }

    /** What stands between prefix and suffix, and where to go on looking. */
    private record Piece(String name, int next) {}

    private Optional<Piece> next(String text, int from) {
        // Letters may change their number in lower case in other scripts, which would shift what is found.
        String lower = text.toLowerCase(Locale.ROOT);
        String searched = lower.length() == text.length() ? lower : text;
        int start = searched.indexOf(prefix, from);
        if (start < 0) {
            return Optional.empty();
        }
        int begin = start + prefix.length();
        int end = suffix.isEmpty() ? wordEnd(text, begin) : searched.indexOf(suffix, begin);
        if (end < 0) {
            return Optional.empty();
        }
        int first = prefix.isEmpty() ? wordStart(text, begin, end) : begin;
        String name = text.substring(first, end).strip();
        int next = Math.max(start + 1, prefix.isEmpty() ? end + 1 : begin);
        return name.isEmpty() ? next(text, next) : Optional.of(new Piece(name, next));
    }

    /** Without anything behind the name, it is one word. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without anything in front of the name, it is one word. */
    private static int wordStart(String text, int least, int end) {
        int at = end;
        while (at > least && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > least && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
