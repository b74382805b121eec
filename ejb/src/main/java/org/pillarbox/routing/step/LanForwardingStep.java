package org.pillarbox.routing.step;

import java.util.Optional;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.lan.Arrivals;
import org.pillarbox.routing.lan.LanRules;
import org.pillarbox.routing.lan.LanRules.Stage;

/**
 * Hands mail to another server of the own network where a rule of LAN forwarding says so (manual 13.3), whoever sends it: the
 * rule is the permission. It is not Internet mail.
 */
final class LanForwardingStep implements Step {
    /** Where addresses outside are asked about. */
    static final String OUTSIDE = "lan-outside";

    private final Stage stage;
    private final Supplier<LanRules> rules;
    private final Arrivals arrivals;
    private final LocalDomains domains;
    private final UserDirectory users;
    private final Notices notices;

    LanForwardingStep(
            Stage stage,
            Supplier<LanRules> rules,
            Arrivals arrivals,
            LocalDomains domains,
            UserDirectory users,
            Notices notices) {
        this.stage = stage;
        this.rules = rules;
        this.arrivals = arrivals;
        this.domains = domains;
        this.users = users;
        this.notices = notices;
    }

    @Override
    public String name() {
        return switch (stage) {
            case LOCAL -> "lan-forwarding";
            case REST -> "lan-rest";
            case OUTSIDE -> OUTSIDE;
        };
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Address address = recipient.address();
        if (notices.stayHere(recipient, transit) || isKnown(address) || isNested(address)) {
            return Outcome.Pass.PASS;
        }
        return rules.get()
                .find(address, arrivals.of(transit.origin()), stage)
                .<Outcome>map(LanForwardingStep::forwarded)
                .orElse(Outcome.Pass.PASS);
    }

    private static Outcome forwarded(LanRules.Match match) {
        String words = "LAN forwarding rule in line " + match.line() + ": to the server " + match.server() + " for "
                + match.recipient();
        return new Outcome.Deliver(new Target.OutQueue(match.recipient(), Optional.of(match.server())), words);
    }

    /** Somebody whom others may not write to is not unknown for that, and postmaster is always somebody's. */
    private boolean isKnown(Address address) {
        return stage == Stage.REST
                && (address.localKey().equals(PostmasterStep.POSTMASTER)
                        || isOfReports(address)
                        || users.find(address.localPart()).isPresent());
    }

    /** Answers to this server's reports are for its own administrator; at other domains another server may send reports. */
    private boolean isOfReports(Address address) {
        return address.localKey().equals(PostmasterStep.REPORTS)
                && address.domainKey().equals(new Address(PostmasterStep.REPORTS, domains.defaultDomain()).domainKey());
    }

    /** The other server would perhaps send it on to the address inside. */
    private boolean isNested(Address address) {
        return stage == Stage.OUTSIDE && RelaySyntaxStep.isNested(address);
    }
}
