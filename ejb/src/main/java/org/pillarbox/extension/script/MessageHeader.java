package org.pillarbox.extension.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pillarbox.message.mime.HeaderText;

/**
 * A message's header as scripts read it. Bounded; a line that is no field is passed over.
 *
 * @param text the fields as they came, with LF at the ends of lines
 * @param fields the same, unfolded
 */
public record MessageHeader(String text, List<Field> fields) {
    /** Octets of a header that are read. */
    public static final int MOST_OCTETS = 64 * 1024;

    /** No header. */
    public static final MessageHeader NONE = new MessageHeader("", List.of());

    public MessageHeader {
        Objects.requireNonNull(text, "text");
        fields = List.copyOf(fields);
    }

    /** A field as it came, without line ends. */
    public record Field(String name, String value) {}

    /** Reads what stands before the first empty line. */
    public static MessageHeader parse(String message) {
        String whole = message.replace("\r\n", "\n").replace('\r', '\n');
        // What is pasted often begins with empty lines.
        String text = whole.substring(firstLetter(whole));
        int end = text.indexOf("\n\n");
        String header = cut(end < 0 ? text : text.substring(0, end + 1));
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (String line : header.split("\n")) {
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                add(fields, field);
                field.setLength(0);
            }
            field.append(line);
        }
        add(fields, field);
        return new MessageHeader(header, fields);
    }

    /** The values of all fields of this name, without regard to case, as people read them. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> HeaderText.decode(field.value()))
                .toList();
    }

    /** The first of them; empty where there is none. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    private static int firstLetter(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    private static String cut(String text) {
        return text.length() > MOST_OCTETS ? text.substring(0, MOST_OCTETS) : text;
    }

    private static void add(List<Field> fields, StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            fields.add(new Field(
                    field.substring(0, colon).strip(),
                    field.substring(colon + 1).strip()));
        }
    }
}
