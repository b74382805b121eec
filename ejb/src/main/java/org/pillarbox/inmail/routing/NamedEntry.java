package org.pillarbox.inmail.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of an address field with the texts beside its address, as people write it: {@code tim <joe@hotmail.com(louise)>}.
 *
 * @param address what is the address, without comments
 * @param inside comments between the angle brackets
 * @param comments the other comments
 * @param words what else stands outside of the angle brackets, without quotes; empty where there are none
 */
record NamedEntry(String address, List<String> inside, List<String> comments, String words) {
    private static final int MOST = 1_000;

    NamedEntry {
        inside = List.copyOf(inside);
        comments = List.copyOf(comments);
    }

    /** The entries of a field's value, decoded or not. */
    static List<NamedEntry> of(String value) {
        Reader reader = new Reader();
        for (int i = 0; i < value.length() && reader.entries.size() < MOST; i++) {
            char c = value.charAt(i);
            if (c == '\\' && (reader.quoted || reader.depth > 0) && i + 1 < value.length()) {
                reader.text(value.charAt(++i));
            } else {
                reader.take(c);
            }
        }
        reader.end();
        return reader.entries;
    }

    /** Takes a field apart, character by character. */
    private static final class Reader {
        private final List<NamedEntry> entries = new ArrayList<>();
        private final List<String> inside = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();
        private final StringBuilder comment = new StringBuilder();
        private final StringBuilder angle = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private boolean hasAngle;
        private boolean inAngle;
        private boolean quoted;
        private int depth;

        void take(char c) {
            if (depth > 0) {
                comment(c);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                text(c);
            } else if (c == '(') {
                depth = 1;
                comment.setLength(0);
            } else if (c == '<') {
                inAngle = true;
                hasAngle = true;
                angle.setLength(0);
            } else if (c == '>') {
                inAngle = false;
            } else if (!inAngle && (c == ',' || c == ';')) {
                end();
            } else if (!inAngle && c == ':') {
                plain.setLength(0);
            } else {
                text(c);
            }
        }

        private void comment(char c) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                (inAngle ? inside : outside).add(comment.toString().strip());
            } else {
                comment.append(c);
            }
        }

        void text(char c) {
            (depth > 0 ? comment : inAngle ? angle : plain).append(c);
        }

        void end() {
            String words = plain.toString().strip();
            String address = (hasAngle ? angle.toString() : words).strip();
            if (!address.isEmpty()) {
                entries.add(new NamedEntry(address, inside, outside, hasAngle ? words : ""));
            }
            inside.clear();
            outside.clear();
            angle.setLength(0);
            plain.setLength(0);
            hasAngle = false;
            inAngle = false;
        }
    }
}
