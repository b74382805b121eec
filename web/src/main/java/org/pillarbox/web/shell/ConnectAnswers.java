package org.pillarbox.web.shell;

import org.pillarbox.schedule.Asked;

/** Says on the page what came of asking for connections. */
public final class ConnectAnswers {
    private ConnectAnswers() {}

    /** What was begun. */
    public static void begun(Asked asked) {
        if (!asked.begun().isEmpty()) {
            Submission.done(Texts.of("connect.begun", String.join(", ", asked.begun())));
        } else if (asked.isNone()) {
            Submission.undone(Texts.of("connect.none"));
        } else {
            Submission.undone(Texts.of("connect.busy", String.join(", ", asked.busy())));
        }
    }

    /** How many runs end. */
    public static void ended(int runs) {
        if (runs > 0) {
            Submission.done(Texts.of("connect.hungup"));
        } else {
            Submission.undone(Texts.of("connect.nothingruns"));
        }
    }
}
