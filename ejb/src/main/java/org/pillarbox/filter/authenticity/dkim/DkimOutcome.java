package org.pillarbox.filter.authenticity.dkim;

import java.util.Base64;
import org.pillarbox.filter.authenticity.Result;

/**
 * What became of one signature.
 *
 * @param result what it is worth
 * @param domain who signed, in lower case; empty where that cannot be read
 * @param selector with which key; empty where that cannot be read
 * @param algorithm such as {@code rsa-sha256}; empty where that cannot be read
 * @param begin the first characters of the signature, which tell it from others (RFC 6008)
 * @param reason why it is not worth more; empty for a good one
 */
public record DkimOutcome(
        Result result, String domain, String selector, String algorithm, String begin, String reason) {
    private static final int BEGIN = 8;

    static DkimOutcome of(SignatureField signature, Result result, String reason) {
        String text = Base64.getEncoder().encodeToString(signature.signature());
        return new DkimOutcome(
                result,
                signature.domain(),
                signature.selector(),
                signature.algorithm().tag(),
                text.substring(0, Math.min(BEGIN, text.length())),
                reason);
    }

    static DkimOutcome unreadable(Result result, String reason) {
        return new DkimOutcome(result, "", "", "", "", reason);
    }
}
