package org.pillarbox.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user's name: 1 to 32 letters, digits, periods, underscores and hyphens (manual 4.2.1). Compared without regard to case.
 *
 * @param value as the administrator typed it
 */
public record UserName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A user name has 1 to 32 characters: letters, digits, period, underscore, hyphen");
        }
    }

    /** The name in this text; empty when it is none. */
    public static Optional<UserName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UserName(text)) : Optional.empty();
    }

    /** The form that is unique. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserName name && name.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
