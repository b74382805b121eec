package org.pillarbox.autoresponse.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.directory.ReplyAddress;
import org.pillarbox.directory.UserName;

/** A response definition tag (manual 4.2.3.2.1.3). */
sealed interface Definition {
    /** {@code <From:>}, {@code <ReplyTo:>}, {@code <To:>} and {@code <CopyTo:>}: the address as typed. */
    record To(Role role, String address) implements Definition {
        @Override
        public Optional<String> problem() {
            boolean known = ReplyAddress.parse(address).isPresent()
                    || UserName.parse(address).isPresent();
            return known
                    ? Optional.empty()
                    : Optional.of("\"" + address + "\" is not one address, such as fred@example.com, or a user's name");
        }
    }

    /** {@code <To:From>}. */
    record ToFrom() implements Definition {}

    /** {@code <Subject:>} and {@code <SubjectPrefix:>}. */
    record Subject(boolean whole, List<Piece> words) implements Definition {
        public Subject {
            words = List.copyOf(words);
        }
    }

    /** {@code <Keep>} and {@code <NoKeep>}. */
    record Keep(boolean kept) implements Definition {}

    /** {@code <AppendMsg>} and {@code <AppendHdr>}. */
    record Append(boolean whole) implements Definition {}

    /** {@code <Include:>}. */
    record Include(String file) implements Definition {}

    /** {@code <Attach:>}. */
    record Attach(String file) implements Definition {}

    /** {@code <OnlyOnce>}. */
    record OnlyOnce() implements Definition {}

    /** {@code <Valid:>}; without conditions where they cannot be read. */
    record Valid(Optional<Validity> validity, Optional<String> problem) implements Definition {}

    /** What an address is for. */
    enum Role {
        FROM,
        REPLYTO,
        TO,
        COPYTO
    }

    /** What is certainly wrong with it. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** The tag that is alone on this line; empty where there is none. */
    static Optional<Definition> read(String line, LocalForms forms) {
        String text = line.stripTrailing();
        if (!text.startsWith("<") || !text.endsWith(">") || text.length() < 3) {
            return Optional.empty();
        }
        String inside = text.substring(1, text.length() - 1);
        int colon = inside.indexOf(':');
        return colon < 0
                ? bare(inside.strip().toLowerCase(Locale.ROOT))
                : of(
                        inside.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        inside.substring(colon + 1).strip(),
                        forms);
    }

    private static Optional<Definition> bare(String name) {
        return switch (name) {
            case "keep" -> Optional.of(new Keep(true));
            case "nokeep" -> Optional.of(new Keep(false));
            case "appendmsg" -> Optional.of(new Append(true));
            case "appendhdr" -> Optional.of(new Append(false));
            case "onlyonce" -> Optional.of(new OnlyOnce());
            default -> Optional.empty();
        };
    }

    private static Optional<Definition> of(String name, String words, LocalForms forms) {
        return switch (name) {
            case "from" -> Optional.of(new To(Role.FROM, words));
            case "replyto" -> Optional.of(new To(Role.REPLYTO, words));
            case "to" -> Optional.of(words.equalsIgnoreCase("from") ? new ToFrom() : new To(Role.TO, words));
            case "copyto" -> Optional.of(new To(Role.COPYTO, words));
            case "subject" -> Optional.of(new Subject(true, Piece.read(words)));
            case "subjectprefix" -> Optional.of(new Subject(false, Piece.read(words)));
            case "include" -> Optional.of(new Include(words));
            case "attach" -> Optional.of(new Attach(words));
            case "valid" -> Optional.of(valid(words, forms));
            default -> Optional.empty();
        };
    }

    private static Valid valid(String words, LocalForms forms) {
        try {
            return new Valid(Optional.of(Validity.read(words, forms)), Optional.empty());
        } catch (IllegalArgumentException unreadable) {
            return new Valid(Optional.empty(), Optional.of(unreadable.getMessage()));
        }
    }
}
