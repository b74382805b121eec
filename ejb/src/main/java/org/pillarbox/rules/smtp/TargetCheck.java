package org.pillarbox.rules.smtp;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.rules.language.RuleAction;
import org.pillarbox.rules.language.RuleFault;
import org.pillarbox.rules.language.RuleReading;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.SmtpRulesSettings;

/** Lets only rules be stored that can be read, and whose recipients there are. */
public final class TargetCheck implements SettingRule {
    private final UserDirectory users;

    public TargetCheck(UserDirectory users) {
        this.users = users;
    }

    @Override
    public void check(Record changed) {
        if (changed instanceof SmtpRulesSettings settings) {
            check(SmtpRules.parse(settings.rules()));
        }
    }

    /**
     * Looks whether there is everybody whom the rules name.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the lines that name nobody
     */
    public void check(SmtpRules rules) {
        List<RuleFault> faults = new ArrayList<>();
        for (SmtpRule rule : rules.all()) {
            RuleAction action = rule.rule().action();
            if (action.spread() != RuleAction.Spread.NONE && !exists(action.target())) {
                faults.add(new RuleFault(
                        rule.line(), "there is no user or group \"" + action.target() + "\", and it is no address"));
            }
        }
        RuleReading.refuse(SmtpRules.FIELD, faults);
    }

    private boolean exists(String target) {
        return RouteTarget.parse(target)
                        .filter(RouteTarget.Mail.class::isInstance)
                        .isPresent()
                || users.find(target).isPresent()
                || users.group(target).isPresent();
    }
}
