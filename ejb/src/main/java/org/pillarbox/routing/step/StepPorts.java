package org.pillarbox.routing.step;

import java.time.Clock;
import java.util.Objects;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.routing.QuarantineCheck;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.srs.SenderRewriting;
import org.pillarbox.routing.srs.SenderSecret;
import org.pillarbox.settings.Settings;

/**
 * What the steps ask. Each answers from memory, by a snapshot that is replaced on change: a step never queries per recipient or
 * per message.
 *
 * @param settings of the pages
 * @param users with their groups and routes
 * @param mappings in force
 * @param spam whether a user would find the message in the quarantine
 * @param rewriting under which senders mail is sent on to the Internet, and whom those stand for
 * @param scripts what runs routing scripts
 */
public record StepPorts(
        Settings settings,
        UserDirectory users,
        ActiveMappings mappings,
        QuarantineCheck spam,
        SenderRewriting rewriting,
        ScriptEngine scripts) {
    public StepPorts {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(mappings, "mappings");
        Objects.requireNonNull(spam, "spam");
        Objects.requireNonNull(rewriting, "rewriting");
        Objects.requireNonNull(scripts, "scripts");
    }

    /** Settings and users alone, and nothing that a feature adds. Rewritten senders are known to these ports only. */
    public static StepPorts of(Settings settings, UserDirectory users) {
        return new StepPorts(
                settings,
                users,
                ActiveMappings.NONE,
                QuarantineCheck.BY_FINDINGS,
                new SenderRewriting(settings, SenderSecret.passing(), Clock.systemUTC()),
                ScriptEngine.NONE);
    }

    /** The same with another view of spam. */
    public StepPorts with(QuarantineCheck other) {
        return new StepPorts(settings, users, mappings, other, rewriting, scripts);
    }

    /** The same with other rewritten senders. */
    public StepPorts with(SenderRewriting other) {
        return new StepPorts(settings, users, mappings, spam, other, scripts);
    }

    /** The same with scripts. */
    public StepPorts with(ScriptEngine other) {
        return new StepPorts(settings, users, mappings, spam, rewriting, other);
    }

    /** The same with mappings. */
    public StepPorts with(ActiveMappings other) {
        return new StepPorts(settings, users, other, spam, rewriting, scripts);
    }
}
