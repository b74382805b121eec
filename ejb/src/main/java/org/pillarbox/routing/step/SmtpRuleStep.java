package org.pillarbox.routing.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Outcome.Branch;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.RuleVerdict;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * Carries out what an SMTP rule decided when the message came in (manual 8.2.1): nobody gets it, somebody else gets it, or somebody else
 * gets it, too. Whom the rule names is the administrator's will: an address elsewhere gets the message although its client may not
 * relay. Where there is nobody of that name any more, the message goes the way it was addressed.
 */
final class SmtpRuleStep implements Step {
    private final LocalDomains domains;
    private final UserDirectory users;
    private final Insiders insiders;

    SmtpRuleStep(LocalDomains domains, UserDirectory users, Insiders insiders) {
        this.domains = domains;
        this.users = users;
        this.insiders = insiders;
    }

    @Override
    public String name() {
        return "smtp-rule";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<RuleVerdict> decided = transit.findings().rule();
        if (decided.isEmpty()) {
            return Outcome.Pass.PASS;
        }
        RuleVerdict verdict = decided.get();
        if (verdict instanceof RuleVerdict.Redirect redirect) {
            return instead(redirect, recipient, transit);
        }
        return verdict instanceof RuleVerdict.Copy copy
                ? besides(copy, recipient, transit)
                : new Outcome.Discard(words(verdict) + ": the message is for nobody");
    }

    private Outcome instead(RuleVerdict.Redirect redirect, Recipient recipient, Transit transit) {
        String words = words(redirect) + ": to " + redirect.target();
        List<Branch> ways = ways(redirect.target(), recipient, transit, words);
        return ways.isEmpty()
                ? own(recipient, words + ", who cannot be reached, so it goes where it was sent")
                : new Outcome.Split(ways);
    }

    /** One copy for all recipients. Whether it arrives is no matter of the sender's. */
    private Outcome besides(RuleVerdict.Copy copy, Recipient recipient, Transit transit) {
        if (!transit.envelope().recipients().get(0).equals(recipient.given())) {
            return Outcome.Pass.PASS;
        }
        String words = words(copy) + ": a copy to " + copy.target();
        EnvelopeRecipient given = recipient.given();
        Recipient quiet =
                Recipient.of(new EnvelopeRecipient(given.address(), Set.of(DsnNotify.NEVER), Optional.empty()));
        List<Branch> ways = ways(copy.target(), quiet, transit, words);
        if (ways.isEmpty()) {
            return own(recipient, words + ", who cannot be reached");
        }
        List<Branch> all = new ArrayList<>();
        all.add(new Branch(recipient, LiteralStep.NAME, words(copy)));
        all.addAll(ways);
        return new Outcome.Split(all);
    }

    private static Outcome own(Recipient recipient, String words) {
        return new Outcome.Replace(List.of(recipient), LiteralStep.NAME, words);
    }

    private static String words(RuleVerdict verdict) {
        return "SMTP rule \"" + verdict.rule() + "\"";
    }

    private List<Branch> ways(String target, Recipient recipient, Transit transit, String words) {
        Optional<RouteTarget> meant = RouteTarget.parse(target);
        if (meant.isPresent() && meant.get() instanceof RouteTarget.Mail mail) {
            Address address = mail.address();
            if (!domains.contains(address)) {
                return List.of(new Branch(recipient.redirectedTo(address), OutsideStep.NAME, words));
            }
            List<Branch> here = named(address.localPart(), recipient.at(address), transit, words);
            return here.isEmpty() ? List.of(new Branch(recipient.redirectedTo(address), DomainStep.NAME, words)) : here;
        }
        return named(target, recipient.at(new Address(target, domains.defaultDomain())), transit, words);
    }

    /** To a user, or to all of a group; not to those who get no mail from outside (manual 4.2.3.3.3). */
    private List<Branch> named(String name, Recipient recipient, Transit transit, String words) {
        Optional<MailGroup> group = users.group(name);
        List<LocalUser> members = group.map(MailGroup::members)
                .orElseGet(() -> users.find(name).stream().toList());
        return members.stream()
                .filter(user -> users.internetMail(user).receives() || insiders.isInternal(transit))
                .map(user -> new Branch(recipient.meaning(user), LoopStep.NAME, words))
                .toList();
    }
}
