package org.pillarbox.settings;

import java.util.Objects;

/**
 * SMTP rules (manual 8.2, 11.3.1).
 *
 * @param rules as they were typed
 * @param loadOnEachConnection whether a changed file of rules is taken over at the next connection, and not only when somebody asks
 */
public record SmtpRulesSettings(String rules, boolean loadOnEachConnection) {
    /** No rules. */
    public static final SmtpRulesSettings DEFAULT = new SmtpRulesSettings("", false);

    public SmtpRulesSettings {
        Objects.requireNonNull(rules, "rules");
    }

    /** The same with these rules. */
    public SmtpRulesSettings withRules(String others) {
        return new SmtpRulesSettings(others, loadOnEachConnection);
    }
}
