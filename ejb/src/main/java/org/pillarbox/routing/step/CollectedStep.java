package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;

/**
 * Begins the way of what was collected (manual 6.3.2.1): a recipient at an accepted domain is looked for here whatever the Local
 * Domains say, and a name is that of a user or a group.
 */
final class CollectedStep implements Step {
    static final String NAME = "collected";

    private final LocalDomains domains;
    private final UserDirectory users;
    private final Insiders insiders;

    CollectedStep(LocalDomains domains, UserDirectory users, Insiders insiders) {
        this.domains = domains;
        this.users = users;
        this.insiders = insiders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<CollectedWay> way = transit.findings().collected();
        if (way.isEmpty() || recipient.redirected().isPresent()) {
            return Outcome.Pass.PASS;
        }
        if (way.get() instanceof CollectedWay.ToServer to) {
            return new Outcome.Deliver(
                    new Target.OutQueue(recipient.address(), Optional.of(to.server())), "to the server " + to.server());
        }
        if (way.get() instanceof CollectedWay.ToNobody nobody) {
            return new Outcome.Replace(List.of(recipient), UnrecognisedStep.NAME, nobody.why());
        }
        return recipient.address().domain().isEmpty()
                ? named(recipient, transit)
                : new Outcome.Replace(List.of(recipient), ReturnPathStep.NAME, "an address of this In Mail");
    }

    private Outcome named(Recipient recipient, Transit transit) {
        String name = recipient.address().localPart();
        Recipient full = recipient.at(new Address(name, domains.defaultDomain()));
        Optional<MailGroup> group = users.group(name);
        List<Outcome.Branch> ways =
                group
                        .map(MailGroup::members)
                        .orElseGet(() -> users.find(name).stream().toList())
                        .stream()
                        .filter(user -> users.internetMail(user).receives() || insiders.isInternal(transit))
                        .map(user -> new Outcome.Branch(full.meaning(user), LoopStep.NAME, words(group, user)))
                        .toList();
        return ways.isEmpty()
                ? new Outcome.Replace(List.of(full), UnrecognisedStep.NAME, "there is nobody named " + name)
                : new Outcome.Split(ways);
    }

    private static String words(Optional<MailGroup> group, LocalUser user) {
        return group.map(found -> "a member of " + found.name() + ": ").orElse("user ") + user.name();
    }
}
