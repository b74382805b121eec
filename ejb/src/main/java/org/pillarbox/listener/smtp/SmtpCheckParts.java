package org.pillarbox.listener.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.filter.authenticity.Authenticity;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.listener.Bulkhead;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesReload;
import org.pillarbox.settings.Settings;

/** Brings the checks together with what they ask. */
@ApplicationScoped
public class SmtpCheckParts {
    @Inject
    private RuleJudge rules;

    @Inject
    private RulesReload reload;

    @Inject
    private ActiveBlacklists blacklists;

    @Inject
    private Greylist greylist;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private Settings settings;

    @Inject
    private Authenticity authenticity;

    /** The checks in the order in which they are asked. */
    public SmtpChecks inOrder() {
        return new SmtpChecks(List.of(
                new RuleCheck(rules, reload),
                new BlacklistCheck(blacklists),
                new GreylistCheck(greylist, bulkhead),
                new SenderCheck(settings, authenticity)));
    }
}
