package org.pillarbox.web.admin.logging;

import java.util.Locale;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.web.shell.Texts;

/** How the end of a journey is shown. */
final class Outcomes {
    private Outcomes() {}

    /** The outcome in words. */
    static String words(Trace.Outcome outcome) {
        return Texts.of("outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The style of an outcome, which always stands beside its words. */
    static String style(Trace.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "ok";
            case QUEUED -> "wait";
            case BOUNCED, SET_ASIDE, REFUSED -> "bad";
            case DROPPED -> "off";
        };
    }
}
