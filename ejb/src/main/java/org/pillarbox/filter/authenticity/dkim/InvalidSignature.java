package org.pillarbox.filter.authenticity.dkim;

import org.pillarbox.filter.authenticity.Result;

/** A signature or a key that does not do, with the words for the trace. */
final class InvalidSignature extends Exception {
    private static final long serialVersionUID = 1L;
    private final Result result;

    /** What it makes of the signature, and why. */
    InvalidSignature(Result result, String reason) {
        // Thrown for hostile mail as often as it comes: without a stack trace.
        super(reason, null, false, false);
        this.result = result;
    }

    Result result() {
        return result;
    }
}
