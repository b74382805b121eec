package org.pillarbox.monitor.web;

import java.util.Optional;

/** Where the web is open now. */
public interface WebPresence {
    /** Where it answers; there is always one such place. */
    WebAddress open();

    /** Why it is not where the Services page wants it. */
    Optional<String> trouble();

    /**
     * Opens the web there and closes it where it was, a moment later, so that who is just being answered hears of it. It stays
     * where it is when that cannot be done.
     */
    void move(WebAddress wanted);
}
