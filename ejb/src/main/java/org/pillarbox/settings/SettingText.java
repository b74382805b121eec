package org.pillarbox.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A settings record as names and values, in a fixed order. Immutable; the form in the database and in exports. */
public final class SettingText {
    /** No value at all. */
    public static final SettingText EMPTY = new SettingText(Map.of());

    private final Map<String, String> values;

    private SettingText(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the lines that {@link #toString} writes.
     *
     * @throws InvalidSetting naming the line that is none
     */
    public static SettingText parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new InvalidSetting(line.strip(), "\"" + line.strip() + "\" is not of the form name = value");
            }
            values.put(
                    line.substring(0, equals).strip(),
                    unescape(line.substring(equals + 1).strip()));
        });
        return new SettingText(Collections.unmodifiableMap(values));
    }

    /** This text with one more value, or another one. */
    public SettingText with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new SettingText(Collections.unmodifiableMap(more));
    }

    /** This text with all of another, whose names have this in front. */
    public SettingText with(String prefix, SettingText part) {
        Map<String, String> more = new LinkedHashMap<>(values);
        part.values.forEach((name, value) -> more.put(prefix + name, value));
        return new SettingText(Collections.unmodifiableMap(more));
    }

    /** What has this in front of its names, without it. */
    public SettingText part(String prefix) {
        Map<String, String> part = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return new SettingText(Collections.unmodifiableMap(part));
    }

    /** The names in order. */
    public Set<String> names() {
        return values.keySet();
    }

    /** A value as it stands. */
    public String text(String name, String absent) {
        return values.getOrDefault(name, absent);
    }

    /**
     * A whole number.
     *
     * @throws InvalidSetting when it is none
     */
    public long number(String name, long absent) {
        String value = values.get(name);
        if (value == null) {
            return absent;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new InvalidSetting(name, name + ": \"" + value + "\" is not a whole number");
        }
    }

    /** A whole number that fits an {@code int}. */
    public int integer(String name, int absent) {
        long value = number(name, absent);
        if (value != (int) value) {
            throw new InvalidSetting(name, name + ": " + value + " is too large");
        }
        return (int) value;
    }

    /**
     * Yes or no.
     *
     * @throws InvalidSetting when it is neither {@code true} nor {@code false}
     */
    public boolean flag(String name, boolean absent) {
        String value = text(name, Boolean.toString(absent));
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidSetting(name, name + ": \"" + value + "\" is neither true nor false");
        }
        return value.equals("true");
    }

    /** Values separated by commas, without the empty ones. */
    public List<String> list(String name, List<String> absent) {
        String value = values.get(name);
        return value == null
                ? absent
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }

    /**
     * What is different in the later text, as {@code name: old -> new}, for the audit log.
     *
     * @param unspoken last parts of the names of which only that is told
     */
    public String changesTo(SettingText later, Set<String> unspoken) {
        List<String> changes = new ArrayList<>();
        later.values.forEach((name, value) -> {
            String old = text(name, "");
            if (!old.equals(value)) {
                changes.add(name + ": "
                        + (unspoken.contains(name.substring(name.lastIndexOf('.') + 1))
                                ? "changed"
                                : old + " -> " + value));
            }
        });
        return String.join("; ", changes);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + escape(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingText text && text.values.equals(values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "");
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
