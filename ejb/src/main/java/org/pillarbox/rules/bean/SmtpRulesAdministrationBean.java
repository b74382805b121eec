package org.pillarbox.rules.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.rules.smtp.RuleHits;
import org.pillarbox.rules.smtp.RulesReload;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.rules.smtp.SmtpRules;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;
import org.pillarbox.rules.smtp.TargetCheck;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SmtpRulesSettings;

/** SMTP rules for administrators. */
@Stateless
@Local(SmtpRulesAdministration.class)
@RolesAllowed("admin")
public class SmtpRulesAdministrationBean implements SmtpRulesAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private UserDirectory users;

    @Inject
    private RuleHits hits;

    @Inject
    private RulesReload reload;

    @Override
    public SmtpRulesSettings settings() {
        return administration.get(SmtpRulesSettings.class);
    }

    @Override
    public void check(String text) {
        new TargetCheck(users).check(SmtpRules.parse(text));
    }

    @Override
    public void save(SmtpRulesSettings settings) {
        administration.save(settings);
    }

    @Override
    public int reload() {
        SmtpRulesSettings[] taken = {settings()};
        reload.reload(changed -> {
            administration.save(changed);
            taken[0] = changed;
        });
        // What is saved holds behind the end of this call.
        return SmtpRules.parse(taken[0].rules()).size();
    }

    @Override
    public List<Optional<RuleHits.Hits>> hits(List<SmtpRule> asked) {
        return asked.stream().map(rule -> hits.of(rule.rule())).toList();
    }
}
