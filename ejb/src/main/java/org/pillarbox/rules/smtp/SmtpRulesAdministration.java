package org.pillarbox.rules.smtp;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.SmtpRulesSettings;

/** Facade for administrators: SMTP rules (manual 8.2.3, 11.3.1). */
public interface SmtpRulesAdministration {
    /** The rules as they are typed, and how they are loaded. */
    SmtpRulesSettings settings();

    /**
     * Looks at rules without storing them.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming {@code rules} and the lines that cannot be used
     */
    void check(String rules);

    /**
     * Stores rules; they hold for the next message.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming {@code rules} and the lines that cannot be used; the former rules stay
     */
    void save(SmtpRulesSettings settings);

    /**
     * Takes the file over where it was changed from outside, and gives the number of rules in force.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the first line in error; the former rules stay
     */
    int reload();

    /** How often each of these rules was used on this server since it started, in the same order. */
    List<Optional<RuleHits.Hits>> hits(List<SmtpRule> rules);
}
