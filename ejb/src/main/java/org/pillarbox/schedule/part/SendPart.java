package org.pillarbox.schedule.part;

import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.OutMailRuns;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.connection.Connection;

/** Lets the mail of a Connection leave, and waits until all of it has had its try. */
public final class SendPart implements RunPart {
    private static final long LOOK_MILLIS = 200;

    private final OutMailRuns runs;

    public SendPart(OutMailRuns runs) {
        this.runs = runs;
    }

    @Override
    public Kind kind() {
        return Kind.SEND;
    }

    @Override
    public void work(Connection connection, Progress progress) throws InterruptedException {
        try (OutMailRun run = runs.begin(connection.number())) {
            try {
                boolean done = run.isDone();
                while (!done && !progress.isStoppedWithin(LOOK_MILLIS)) {
                    progress.tally(tally(run.counts()));
                    done = run.isDone();
                }
            } finally {
                progress.tally(tally(run.counts()));
            }
            tell(run.counts(), progress);
        }
    }

    private static void tell(OutMailRun.Counts counts, Progress progress) {
        if (counts.later() > 0) {
            progress.trouble("Mail for " + recipients(counts.later()) + " could not be sent now and is tried again.");
        }
        if (counts.failed() > 0) {
            progress.trouble("Mail for " + recipients(counts.failed()) + " failed, and its senders are told.");
        }
    }

    private static String recipients(long number) {
        return number == 1 ? "one recipient" : number + " recipients";
    }

    private static Tally tally(OutMailRun.Counts counts) {
        return new Tally(
                figure(counts.sent()), figure(counts.later() + counts.failed()), figure(counts.waiting()), 0, 0);
    }

    private static int figure(long number) {
        return (int) Math.min(Integer.MAX_VALUE, number);
    }
}
