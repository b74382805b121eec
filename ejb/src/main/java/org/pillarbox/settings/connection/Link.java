package org.pillarbox.settings.connection;

/** How the Internet is reached (manual 6.2). */
public sealed interface Link permits Link.Lan, DialUp {
    /** By a line that is always up: nothing is dialled. */
    record Lan() implements Link {}
}
