package org.pillarbox.listener.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.filter.authenticity.Authenticity;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.filter.rate.SendingGuard;
import org.pillarbox.listener.Bulkhead;
import org.pillarbox.routing.relay.Collected;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesReload;
import org.pillarbox.settings.Settings;

/** Brings the checks together with what they ask. */
@ApplicationScoped
public class SmtpCheckParts {
    @Inject
    private Settings settings;

    @Inject
    private RelayPolicy relay;

    @Inject
    private Collected collected;

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
    private Authenticity authenticity;

    @Inject
    private SendingGuard sending;

    /** The checks in the order in which they are asked. */
    public SmtpChecks inOrder() {
        return new SmtpChecks(List.of(
                new HeloCheck(settings),
                new PercentCheck(settings),
                new RelayCheck(relay, collected, settings),
                new RuleCheck(rules, reload),
                new BlacklistCheck(blacklists),
                new GreylistCheck(greylist, bulkhead),
                new RateCheck(sending),
                new SenderCheck(settings, authenticity)));
    }
}
