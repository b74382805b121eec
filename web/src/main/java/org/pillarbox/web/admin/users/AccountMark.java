package org.pillarbox.web.admin.users;

import java.util.Locale;
import org.pillarbox.directory.UserRow.Mark;

/**
 * How a mark of the accounts list looks.
 *
 * @param mark what it says
 */
public record AccountMark(Mark mark) {
    /** The PrimeIcons class. */
    public String getIcon() {
        return switch (mark) {
            case AUTORESPONDER -> "pi-reply";
            case ADMINISTRATOR -> "pi-shield";
            case FORWARDING -> "pi-arrow-right";
            case ASSISTANT -> "pi-users";
            case LOCKED_OUT -> "pi-lock";
        };
    }

    /** The name of its words in the bundle. */
    public String getKey() {
        return "mark." + mark.name().toLowerCase(Locale.ROOT);
    }
}
