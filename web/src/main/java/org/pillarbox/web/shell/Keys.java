package org.pillarbox.web.shell;

import java.util.Optional;

/** Keys of rows as they stand in addresses. */
public final class Keys {
    private Keys() {}

    /** The key; empty for what cannot be one. */
    public static Optional<Long> parse(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
