package org.pillarbox.filter.authenticity.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a header, byte for byte.
 *
 * @param fields in their order; lines that are no fields are left out
 */
record RawHeader(List<RawField> fields) {
    RawHeader {
        fields = List.copyOf(fields);
    }

    /** Reads a header, up to the empty line or the end. */
    static RawHeader parse(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        List<RawField> fields = new ArrayList<>();
        int start = 0;
        while (start < text.length() && !text.startsWith("\r\n", start)) {
            int end = endOfField(text, start);
            String field = text.substring(start, end);
            int colon = field.indexOf(':');
            if (colon > 0 && isName(field, colon)) {
                fields.add(new RawField(field));
            }
            start = end;
        }
        return new RawHeader(fields);
    }

    private static int endOfField(String text, int start) {
        int from = start;
        while (true) {
            int end = text.indexOf("\r\n", from);
            if (end < 0) {
                return text.length();
            }
            from = end + 2;
            if (from >= text.length() || text.charAt(from) != ' ' && text.charAt(from) != '\t') {
                return from;
            }
        }
    }

    private static boolean isName(String field, int colon) {
        String name = field.substring(0, colon).stripTrailing();
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** All of this name, in their order. */
    List<RawField> named(String name) {
        return fields.stream().filter(field -> field.is(name)).toList();
    }

    /**
     * The fields that a signature names, in its order: of a name that comes again each time the next one further up (RFC 6376
     * §5.4.2). One that is not there counts for nothing.
     */
    List<RawField> signed(List<String> names) {
        Map<String, Integer> taken = new HashMap<>();
        Map<String, List<RawField>> byName = new HashMap<>();
        fields.forEach(field -> byName.computeIfAbsent(key(field.name()), key -> new ArrayList<>(1))
                .add(field));
        List<RawField> signed = new ArrayList<>(names.size());
        for (String name : names) {
            List<RawField> all = byName.getOrDefault(key(name), List.of());
            int next = taken.merge(key(name), 1, Integer::sum);
            if (next <= all.size()) {
                signed.add(all.get(all.size() - next));
            }
        }
        return signed;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
