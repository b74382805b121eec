package org.pillarbox.web.admin.users;

import java.util.Optional;

/** Keys of rows as they stand in addresses. */
final class Keys {
    private Keys() {}

    /** The key; empty for what cannot be one. */
    static Optional<Long> parse(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
