package org.pillarbox.filter.authenticity;

import java.util.List;
import java.util.Objects;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dmarc.DmarcOutcome;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;

/**
 * What was found out about who sent a message.
 *
 * @param spf about the sender's domain
 * @param signatures about each signature, at most {@link org.pillarbox.filter.authenticity.dkim.IncomingSignatures#MOST}
 * @param dmarc about the author's domain
 */
public record SenderReport(SpfOutcome spf, List<DkimOutcome> signatures, DmarcOutcome dmarc) {
    public SenderReport {
        Objects.requireNonNull(spf, "spf");
        signatures = List.copyOf(signatures);
        Objects.requireNonNull(dmarc, "dmarc");
    }

    /** Whether there are signatures, and none of them is good. */
    public boolean isBadlySigned() {
        return signatures.stream().anyMatch(signature -> signature.result() == Result.FAIL)
                && signatures.stream().noneMatch(signature -> signature.result() == Result.PASS);
    }
}
