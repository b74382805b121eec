package org.pillarbox.message.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of a message or of a part. Bounded; a line that is no field makes it one that is not understood.
 *
 * @param fields in their order
 * @param end behind the last field, where further fields can be put
 * @param bodyStart where the body begins; at the end when the empty line is missing
 * @param closed whether the empty line is there
 */
record HeaderBlock(List<HeaderField> fields, long end, long bodyStart, boolean closed) {
    /** A hundred Received fields and two thousand recipients fit many times. */
    static final int MAX_BYTES = 1 << 20;

    static final int MAX_FIELDS = 2_000;

    HeaderBlock {
        fields = List.copyOf(fields);
    }

    static HeaderBlock read(ContentWindow in, long from) throws IOException {
        List<HeaderField> fields = new ArrayList<>();
        long position = from;
        while (position < in.size()) {
            long body = afterEmptyLine(in, position);
            if (body >= 0) {
                return new HeaderBlock(fields, position, body, true);
            }
            long end = afterField(in, position, from + MAX_BYTES);
            HeaderField field = HeaderField.of(position, in.bytes(position, end));
            if (!isField(field) || fields.size() == MAX_FIELDS) {
                throw new NotUnderstood("no header");
            }
            fields.add(field);
            position = end;
        }
        if (position > from && in.at(position - 1) != '\n') {
            throw new NotUnderstood("a header without its end");
        }
        return new HeaderBlock(fields, position, position, false);
    }

    /** The only field of a name. Two that contradict each other are read differently by different programs. */
    Optional<HeaderField> only(String name) {
        List<HeaderField> found =
                fields.stream().filter(field -> field.name().equals(name)).toList();
        if (found.size() > 1) {
            throw new NotUnderstood(name + " twice");
        }
        return found.stream().findFirst();
    }

    private static long afterEmptyLine(ContentWindow in, long position) throws IOException {
        byte first = in.at(position);
        if (first == '\n') {
            return position + 1;
        }
        boolean empty = first == '\r' && position + 1 < in.size() && in.at(position + 1) == '\n';
        return empty ? position + 2 : -1;
    }

    /** Behind the field's last line. */
    private static long afterField(ContentWindow in, long from, long limit) throws IOException {
        long position = from;
        do {
            position = in.afterLine(position);
            if (position > limit) {
                throw new NotUnderstood("a header without end");
            }
        } while (position < in.size() && (in.at(position) == ' ' || in.at(position) == '\t'));
        return position;
    }

    /** Names that begin like a delimiter are none: a delimiter may hold a colon. */
    private static boolean isField(HeaderField field) {
        String name = field.colon() < 0 ? "" : field.name();
        return !name.isEmpty() && !name.startsWith("--") && name.chars().allMatch(c -> c > 32 && c < 127);
    }
}
