package org.pillarbox.routing.lan;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;
import org.pillarbox.settings.LanServer;

/**
 * One rule.
 *
 * @param line where it stands, from 1
 * @param condition for which messages it is used
 * @param name the part left of the {@code @}, in lower case, perhaps with wildcards; {@code ~} for addresses that nothing else knows
 * @param domain in lower case, perhaps with wildcards; empty for any local domain
 * @param server who gets what it matches
 * @param rewritten the recipient there; empty for the same
 */
record LanRule(
        int line, LanCondition condition, String name, String domain, LanServer server, Optional<Address> rewritten) {
    static final String REST = "~";
    private static final String SAME_NAME = "*";

    boolean isRest() {
        return name.equals(REST);
    }

    /** Whether the domain is one that was written out: such a rule holds also where the domain is not a local one. */
    boolean namesDomain() {
        return !domain.isEmpty() && !Wildcard.isIn(domain);
    }

    boolean matches(String localKey, String domainKey) {
        return (isRest() || Wildcard.matches(name, localKey))
                && (domain.isEmpty() || Wildcard.matches(domain, domainKey));
    }

    /** The envelope recipient at the server. */
    Address recipient(Address original) {
        return rewritten
                .map(to -> to.localPart().equals(SAME_NAME) ? new Address(original.localPart(), to.domain()) : to)
                .orElse(original);
    }
}
