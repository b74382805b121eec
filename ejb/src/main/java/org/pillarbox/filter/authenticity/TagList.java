package org.pillarbox.filter.authenticity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names and values as in {@code v=1; a=rsa-sha256} (RFC 6376 §3.2), used by DKIM and DMARC.
 *
 * @param tags in their order
 */
public record TagList(Map<String, String> tags) {
    private static final int MOST = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    /**
     * Reads a list. White space around names and values does not count, and one semicolon may stand at the end.
     *
     * @return empty when it is none, names a tag twice, or has more than any that is meant well
     */
    public static Optional<TagList> parse(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        String[] parts = text.split(";", MOST + 2);
        for (int i = 0; i < parts.length; i++) {
            String part = trim(parts[i]);
            if (part.isEmpty() && i == parts.length - 1 && i > 0) {
                break;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : trim(part.substring(0, equals));
            if (!NAME.matcher(name).matches()
                    || tags.size() == MOST
                    || tags.putIfAbsent(name, trim(part.substring(equals + 1))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new TagList(tags));
    }

    /** A value as it stands. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** A value without any white space in it, as it may be folded. */
    public Optional<String> compact(String name) {
        return get(name).map(TagList::withoutSpace);
    }

    /** The name of the first tag. */
    public String first() {
        return tags.isEmpty() ? "" : tags.keySet().iterator().next();
    }

    private static String withoutSpace(String value) {
        StringBuilder compact = new StringBuilder(value.length());
        value.chars().filter(c -> !isSpace(c)).forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
