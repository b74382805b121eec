package org.pillarbox.filter.authenticity.spf;

import org.pillarbox.filter.authenticity.Result;

/** Ends an evaluation without an answer of the record itself. */
final class SpfStop extends Exception {
    private static final long serialVersionUID = 1L;
    private final Result result;

    private SpfStop(Result result, String reason) {
        // Thrown for what strangers publish: without a stack trace.
        super(reason, null, false, false);
        this.result = result;
    }

    /** The record makes no sense, or costs too much. */
    static SpfStop permanent(String reason) {
        return new SpfStop(Result.PERMERROR, reason);
    }

    /** DNS does not answer now. */
    static SpfStop temporary(String reason) {
        return new SpfStop(Result.TEMPERROR, reason);
    }

    Result result() {
        return result;
    }
}
