package org.pillarbox.filter.authenticity.dmarc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.filter.authenticity.TagList;

/**
 * What a domain wants to become of mail that is not its own (RFC 7489 §6.3).
 *
 * @param policy for the domain
 * @param subdomains for domains below it that have no record of their own
 * @param strictDkim whether a signature must be of the very domain
 * @param strictSpf whether the sender must be of the very domain
 * @param testing whether the domain only tries it: {@code pct=0}, or {@code t=y} of the next edition
 */
record DmarcRecord(DmarcPolicy policy, DmarcPolicy subdomains, boolean strictDkim, boolean strictSpf, boolean testing) {
    private static final int LONGEST = 4096;

    /** Reads a TXT record; empty when it is for something else or makes no sense (RFC 7489 §6.6.3). */
    static Optional<DmarcRecord> parse(String text) {
        if (text.length() > LONGEST || !text.startsWith("v")) {
            return Optional.empty();
        }
        return TagList.parse(text)
                .filter(tags ->
                        tags.first().equals("v") && tags.get("v").orElse("").equals("DMARC1"))
                .flatMap(DmarcRecord::of);
    }

    private static Optional<DmarcRecord> of(TagList tags) {
        Optional<DmarcPolicy> policy = policy(tags, "p");
        if (policy.isEmpty()) {
            // A domain that only wants reports.
            policy = tags.get("rua").map(address -> DmarcPolicy.NONE);
        }
        return policy.map(own -> new DmarcRecord(
                own,
                policy(tags, "sp").orElse(own),
                isStrict(tags, "adkim"),
                isStrict(tags, "aspf"),
                tags.get("pct").orElse("").equals("0")
                        || tags.get("t").orElse("").equalsIgnoreCase("y")));
    }

    private static Optional<DmarcPolicy> policy(TagList tags, String name) {
        String word = tags.get(name).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(DmarcPolicy.values())
                .filter(policy -> policy.name().equals(word))
                .findFirst();
    }

    private static boolean isStrict(TagList tags, String name) {
        return tags.get(name).orElse("r").equalsIgnoreCase("s");
    }
}
