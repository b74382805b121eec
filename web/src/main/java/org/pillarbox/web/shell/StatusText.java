package org.pillarbox.web.shell;

import org.pillarbox.monitor.ServerStatus.StatusLine;

/** The words of the status line (manual 3.3). */
final class StatusText {
    private StatusText() {}

    static String host(StatusLine status) {
        return status.hostName() + " - " + status.address();
    }

    static String of(StatusLine status) {
        return status.connection() + " - Outqueue - " + status.queued() + ". Messages In User Mailboxes: "
                + status.messages();
    }

    /** The time of the next scheduled connection, or that there is none. */
    static String nextPoll(StatusLine status) {
        return PollTimes.words(status.nextPoll());
    }
}
