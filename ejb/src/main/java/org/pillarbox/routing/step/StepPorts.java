package org.pillarbox.routing.step;

import java.util.Objects;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.QuarantineCheck;
import org.pillarbox.settings.Settings;

/**
 * What the steps ask. Each answers from memory, by a snapshot that is replaced on change: a step never queries per recipient or
 * per message.
 *
 * @param settings of the pages
 * @param users with their groups and routes
 * @param spam whether a user would find the message in the quarantine
 */
public record StepPorts(Settings settings, UserDirectory users, QuarantineCheck spam) {
    public StepPorts {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(spam, "spam");
    }

    /** Settings and users alone, and nothing that a feature adds. */
    public static StepPorts of(Settings settings, UserDirectory users) {
        return new StepPorts(settings, users, QuarantineCheck.NONE);
    }

    /** The same with another view of spam. */
    public StepPorts with(QuarantineCheck other) {
        return new StepPorts(settings, users, other);
    }
}
