package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Tells local from outside addresses and gives names without a domain the default one (manual 12.1, 24.2). */
final class DomainStep implements Step {
    static final String NAME = "domain";
    private static final String OUT = "local mail is not routed locally";

    private final LocalDomains domains;
    private final UserDirectory users;

    DomainStep(LocalDomains domains, UserDirectory users) {
        this.domains = domains;
        this.users = users;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Address given = recipient.address();
        if (given.domain().isEmpty()) {
            Address full = new Address(given.localPart(), domains.defaultDomain());
            String words = "default domain: " + full;
            return domains.goesOut(transit.origin()) && !isPostmaster(given)
                    ? out(recipient.at(full), words + ", " + OUT)
                    : new Outcome.Replace(List.of(recipient.at(full)), RelaySyntaxStep.NAME, words);
        }
        if (!domains.contains(given) && !isOwnLetter(given, transit)) {
            return new Outcome.Replace(List.of(recipient), LanForwardingStep.OUTSIDE, "not a local domain");
        }
        return domains.goesOut(transit.origin()) ? out(recipient, OUT) : Outcome.Pass.PASS;
    }

    /** What a user may send to the Internet is no matter here: these are addresses of colleagues. */
    private static Outcome out(Recipient recipient, String words) {
        return new Outcome.Replace(List.of(recipient), OutsideStep.NAME, words);
    }

    /** The server writes to its users at the default domain, which need not be a local one. */
    private boolean isOwnLetter(Address address, Transit transit) {
        return transit.origin().isServer()
                && address.domainKey().equals(domains.defaultDomain())
                && users.find(address.localPart()).isPresent();
    }

    /** RFC 5321 §4.5.1: the one of this server. */
    private static boolean isPostmaster(Address bare) {
        return bare.localKey().equals("postmaster");
    }
}
