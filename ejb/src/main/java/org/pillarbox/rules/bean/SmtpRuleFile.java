package org.pillarbox.rules.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;
import org.pillarbox.settings.RuleFile;
import org.pillarbox.settings.RuleFileSource;

/** SMTP rules as a file (manual 8.2.4). */
@ApplicationScoped
public class SmtpRuleFile implements RuleFileSource, RuleFile {
    @Inject
    private SmtpRulesAdministration rules;

    @Override
    public List<RuleFile> ruleFiles() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "SMTPRULES.TXT";
    }

    @Override
    public String text() {
        return rules.settings().rules();
    }

    @Override
    public List<String> replace(String text) {
        rules.save(rules.settings().withRules(text.replace("\r\n", "\n")));
        return List.of();
    }
}
