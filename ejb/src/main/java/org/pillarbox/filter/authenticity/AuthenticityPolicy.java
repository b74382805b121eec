package org.pillarbox.filter.authenticity;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.filter.authenticity.dmarc.DmarcOutcome;
import org.pillarbox.filter.authenticity.dmarc.DmarcPolicy;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.SenderRule;

/**
 * Decides by the administrator's settings: first a rule for the author's domain, then DMARC, and where DMARC says nothing, SPF and
 * the signatures.
 */
public final class AuthenticityPolicy {
    private static final int GOES = 550;
    private static final Reply LATER = Reply.of(451, "4.7.1", "Cannot find out now who sent this, try again later");

    private final AuthenticitySettings settings;

    public AuthenticityPolicy(AuthenticitySettings settings) {
        this.settings = settings;
    }

    /** What becomes of a message. */
    public Decision decide(SenderReport report) {
        DmarcOutcome dmarc = report.dmarc();
        Optional<SenderRule> rule =
                DomainNames.isName(dmarc.domain()) ? settings.rule(dmarc.domain()) : Optional.empty();
        if (rule.isPresent()) {
            return dmarc.proven() ? Decision.FINE : byRule(rule.get(), report);
        }
        return switch (dmarc.result()) {
            case PASS -> Decision.FINE;
            case FAIL ->
                decision(
                        asked(dmarc.policy()),
                        "DMARC of " + dmarc.domain() + ": not proven",
                        Reply.of(GOES, "5.7.26", "The author's domain asks for a proof, and there is none (DMARC)"));
            case PERMERROR -> decision(tagAtMost(settings.dmarc()), dmarc.reason(), LATER);
            default -> withoutDmarc(report);
        };
    }

    private static Decision byRule(SenderRule rule, SenderReport report) {
        String reason = "rule for " + rule.domain() + ": not proven";
        boolean unsure = report.dmarc().result() == Result.TEMPERROR
                || report.spf().result() == Result.TEMPERROR
                || report.signatures().stream().anyMatch(signature -> signature.result() == Result.TEMPERROR);
        return decision(
                rule.action(),
                reason,
                unsure ? LATER : Reply.of(GOES, "5.7.26", "Mail of this author's domain must be proven to be its own"));
    }

    private SenderAction asked(DmarcPolicy policy) {
        SenderAction wish = settings.dmarc();
        if (policy == DmarcPolicy.NONE) {
            return tagAtMost(wish);
        }
        if (wish == SenderAction.AS_ASKED) {
            return policy == DmarcPolicy.REJECT ? SenderAction.REFUSE : SenderAction.QUARANTINE;
        }
        return wish;
    }

    private static SenderAction tagAtMost(SenderAction action) {
        return action == SenderAction.IGNORE ? SenderAction.IGNORE : SenderAction.TAG;
    }

    /** The stronger of what SPF and the signatures lead to. */
    private Decision withoutDmarc(SenderReport report) {
        Decision spf = report.spf().result() == Result.FAIL
                ? decision(
                        settings.spf(),
                        "SPF of " + report.spf().domain() + ": not from there",
                        Reply.of(GOES, "5.7.23", "The sender's domain does not send from your address (SPF)"))
                : Decision.FINE;
        Decision dkim = report.isBadlySigned()
                ? decision(
                        settings.dkim(),
                        "DKIM: no signature is good",
                        Reply.of(GOES, "5.7.20", "The message does not bear a good signature (DKIM)"))
                : Decision.FINE;
        return dkim.action().compareTo(spf.action()) > 0 ? dkim : spf;
    }

    private static Decision decision(SenderAction action, String reason, Reply refusal) {
        return new Decision(action, reason, action == SenderAction.REFUSE ? Optional.of(refusal) : Optional.empty());
    }
}
