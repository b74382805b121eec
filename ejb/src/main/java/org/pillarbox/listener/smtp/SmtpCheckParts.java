package org.pillarbox.listener.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.listener.Bulkhead;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesReload;

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

    /** The checks in the order in which they are asked. */
    public SmtpChecks inOrder() {
        return new SmtpChecks(List.of(
                new RuleCheck(rules, reload), new BlacklistCheck(blacklists), new GreylistCheck(greylist, bulkhead)));
    }
}
