package org.pillarbox.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarbox.message.Wildcard;
import org.pillarbox.message.mime.HeaderText;

/**
 * The fields of a header as conditions compare them: unfolded, {@linkplain Wildcard#folded without case}, as they stand and, where that
 * differs, with their encoded words decoded (RFC 2047). Bounded; a line that is no field is passed over. Immutable.
 */
public final class HeaderTable {
    /** Characters of a header that are looked at. */
    public static final int LONGEST = 256 * 1024;

    /** Characters of one field that are looked at. */
    public static final int LONGEST_FIELD = 16 * 1024;

    /** No header. */
    public static final HeaderTable NONE = new HeaderTable(Map.of(), List.of());

    private final Map<String, List<String>> byName;
    private final List<String> all;

    private HeaderTable(Map<String, List<String>> byName, List<String> all) {
        this.byName = byName;
        this.all = all;
    }

    /** Reads what stands before the first empty line. */
    public static HeaderTable parse(String message) {
        Map<String, List<String>> byName = new HashMap<>();
        List<String> all = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end;
            if (stop > at && text.charAt(stop - 1) == '\r') {
                stop--;
            }
            if (stop == at) {
                break;
            }
            char first = text.charAt(at);
            if (first == ' ' || first == '\t') {
                field.append(' ').append(text.substring(at, stop).strip());
            } else {
                add(field, byName, all);
                field.setLength(0);
                field.append(text, at, stop);
            }
            at = next;
        }
        add(field, byName, all);
        return new HeaderTable(byName, all);
    }

    private static void add(StringBuilder field, Map<String, List<String>> byName, List<String> all) {
        int colon = field.indexOf(":");
        if (colon < 1) {
            return;
        }
        String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = field.substring(colon + 1, Math.min(field.length(), colon + 1 + LONGEST_FIELD))
                .strip();
        List<String> values = byName.computeIfAbsent(name, any -> new ArrayList<>(1));
        String raw = Wildcard.folded(value);
        values.add(raw);
        all.add(raw);
        String decoded = value.contains("=?") ? Wildcard.folded(HeaderText.decode(value)) : raw;
        if (!decoded.equals(raw)) {
            values.add(decoded);
            all.add(decoded);
        }
    }

    /** The values of all fields of this name, which is in lower case. */
    public List<String> values(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The values of all fields. */
    public List<String> all() {
        return all;
    }
}
