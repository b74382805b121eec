package org.pillarbox.message.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the Global Header page (manual 4.3.5): {@code Field: Data} leaves exactly one such field in a message, {@code Field:}
 * leaves none. In the data {@code %O} is the originator's address, {@code %N} the originator's name, {@code %%} a percent sign.
 *
 * @param field the field's name as typed
 * @param data what it is to be; empty to remove it
 */
public record HeaderLine(String field, String data) {
    private static final int LONGEST = 500;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}");

    /** Changing these would leave a body that nobody can read. */
    private static final Set<String> OF_THE_BODY = Set.of("mime-version", "content-type", "content-transfer-encoding");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with words for the administrator
     */
    public static HeaderLine parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + line + "\" has no colon: write Field: Data");
        }
        String field = line.substring(0, colon).strip();
        String data = line.substring(colon + 1).strip();
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" cannot be the name of a header field: it has letters, digits and hyphens");
        }
        if (OF_THE_BODY.contains(field.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" says how a message's text is written, and must stay as it is");
        }
        if (data.length() > LONGEST || data.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The data of \"" + field + "\" has at most " + LONGEST + " characters");
        }
        return new HeaderLine(field, data);
    }

    void apply(HeaderEdits header, Originator originator) {
        String name = field.toLowerCase(Locale.ROOT);
        if (data.isEmpty()) {
            header.remove(name);
        } else {
            header.set(name, field + ": " + value(name, originator) + "\r\n");
        }
    }

    private String value(String name, Originator originator) {
        if (ReplyAddressEdit.ADDRESS_FIELDS.contains(name)) {
            Optional<String> mailboxes = mailboxes(expanded(originator, true));
            if (mailboxes.isPresent()) {
                return mailboxes.get();
            }
        }
        return EncodedWords.unstructured(expanded(originator, false));
    }

    /** Names with other letters than ASCII's must be encoded apart from their addresses. */
    private static Optional<String> mailboxes(String text) {
        return AddressList.parse(text, 0)
                .map(list -> list.entries().stream()
                        .map(entry -> entry.mailbox(text))
                        .toList())
                .filter(all -> !all.isEmpty() && all.stream().allMatch(Optional::isPresent))
                .map(all -> String.join(
                        ", ",
                        all.stream().map(Optional::get).map(HeaderLine::written).toList()));
    }

    private static String written(Mailbox mailbox) {
        return mailbox.name().isEmpty()
                ? mailbox.address().toString()
                : EncodedWords.phrase(mailbox.name()) + " <" + mailbox.address() + ">";
    }

    private String expanded(Originator originator, boolean quotes) {
        String name = EncodedWords.clean(originator.name());
        StringBuilder out = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            char next = i + 1 < data.length() ? data.charAt(i + 1) : ' ';
            inQuotes ^= c == '"';
            if (c != '%' || "ON%".indexOf(next) < 0) {
                out.append(c);
                continue;
            }
            i++;
            switch (next) {
                case 'O' -> out.append(EncodedWords.clean(originator.address()));
                case 'N' -> out.append(quotes && !inQuotes ? quoted(name) : quotes ? escaped(name) : name);
                default -> out.append('%');
            }
        }
        return out.toString().strip();
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : '"' + escaped(name) + '"';
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** All lines of a text, blank ones left out; see {@link #parse}. */
    public static List<HeaderLine> lines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(HeaderLine::parse)
                .toList();
    }
}
