package org.pillarbox.settings.inmail;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field in which a provider says for whom a message is (manual 6.3.2.2.1): {@code X-Envelope-To}, or {@code Delivered-To:
 * account-*} where only what stands at the {@code *} is the address.
 *
 * @param name of the field, as typed
 * @param prefix what stands in front of the address; empty where the address is all
 */
public record SpecialField(String name, String prefix) {
    /** The longest line. */
    public static final int LONGEST = 200;

    /** RFC 5322 §3.6.8: printable, without a colon. */
    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,76}");

    public SpecialField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(prefix, "prefix");
    }

    /** Reads a line; empty when it is none. A colon behind a bare name is no harm. */
    public static Optional<SpecialField> parse(String line) {
        int colon = line.indexOf(':');
        String name = (colon < 0 ? line : line.substring(0, colon)).strip();
        String data = colon < 0 ? "" : line.substring(colon + 1).strip();
        boolean plain = data.isEmpty() || data.indexOf('*') == data.length() - 1;
        if (line.length() > LONGEST || !plain || !NAME.matcher(name).matches() || hasControl(data)) {
            return Optional.empty();
        }
        return Optional.of(new SpecialField(name, data.isEmpty() ? "" : data.substring(0, data.length() - 1)));
    }

    private static boolean hasControl(String data) {
        return data.chars().anyMatch(Character::isISOControl);
    }

    /** The name as it is compared. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return prefix.isEmpty() ? name : name + ": " + prefix + "*";
    }
}
