package org.pillarbox.rules.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.rules.smtp.CompiledSmtpRules;
import org.pillarbox.rules.smtp.RuleHits;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesFile;
import org.pillarbox.rules.smtp.RulesReload;
import org.pillarbox.rules.smtp.TargetCheck;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.ServerSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsChanged;
import org.pillarbox.settings.SmtpRulesSettings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class RulesParts {
    private static final String FILE = "SMTPRULES.TXT";

    /** Below the data directory: which text of the file is known. */
    private static final String MARK = "run/smtprules.sha256";

    @Inject
    private RulesReload reload;

    @Produces
    @Singleton
    static CompiledSmtpRules rules(Settings settings) {
        return new CompiledSmtpRules(settings);
    }

    @Produces
    @Singleton
    static RuleHits hits() {
        return new RuleHits(Clock.systemUTC());
    }

    @Produces
    @Singleton
    static RuleJudge judge(CompiledSmtpRules rules, RuleHits hits) {
        return new RuleJudge(rules, hits, Clock.systemDefaultZone());
    }

    @Produces
    @Singleton
    static RulesReload reload(Settings settings, ServerSettings own, ErrorLog errors) {
        RulesFile file = new RulesFile(DataDirectory.resolve(FILE), DataDirectory.resolve(MARK));
        return new RulesReload(file, settings, own::save, errors);
    }

    /** What is said of rules before they are stored. */
    @Produces
    @Singleton
    static SettingRule check(UserDirectory users) {
        return new TargetCheck(users);
    }

    /** Rules were saved, here or on another node. */
    void changed(@Observes SettingsChanged change) {
        if (change.before() instanceof SmtpRulesSettings before
                && change.after() instanceof SmtpRulesSettings now
                && !before.rules().equals(now.rules())) {
            reload.saved(now);
        }
    }
}
