package org.pillarbox.message.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the lines that divide parts (RFC 2046 §5.1.1) among all multiparts that are open. What some programs take for a delimiter
 * and others do not is not understood.
 */
final class Delimiters {
    private static final int LONGEST = 200;

    /**
     * A line that divides.
     *
     * @param boundary the boundary it names
     * @param closing whether it is the last of its multipart
     * @param start where its line begins
     * @param next behind its line
     */
    record Delimiter(String boundary, boolean closing, long start, long next) {}

    private final ContentWindow in;
    private final Deque<String> open = new ArrayDeque<>();

    Delimiters(ContentWindow in) {
        this.in = in;
    }

    void enter(String boundary) {
        boolean clashes = open.stream().anyMatch(other -> other.startsWith(boundary) || boundary.startsWith(other));
        if (boundary.isBlank() || boundary.length() > LONGEST || clashes) {
            throw new NotUnderstood("boundary");
        }
        open.push(boundary);
    }

    void leave() {
        open.pop();
    }

    boolean isOutside() {
        return open.isEmpty();
    }

    int depth() {
        return open.size();
    }

    /** The next one from the beginning of a line on; there must be one. */
    Delimiter next(long from) throws IOException {
        long position = from;
        while (position < in.size()) {
            long end = in.afterLine(position);
            if (in.at(position) == '-' && end - position > 2 && in.at(position + 1) == '-') {
                Optional<Delimiter> found = delimiter(position, end);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            position = end;
        }
        throw new NotUnderstood("a multipart without end");
    }

    private Optional<Delimiter> delimiter(long position, long end) throws IOException {
        long looked = Math.min(end, position + LONGEST + 50);
        String line = new String(in.bytes(position + 2, looked), StandardCharsets.ISO_8859_1);
        for (String boundary : open) {
            if (line.startsWith(boundary)) {
                String rest = line.substring(boundary.length());
                boolean closing = rest.startsWith("--");
                if (looked < end || !rest.substring(closing ? 2 : 0).isBlank()) {
                    throw new NotUnderstood("nearly a delimiter");
                }
                return Optional.of(new Delimiter(boundary, closing, position, end));
            }
        }
        return Optional.empty();
    }
}
