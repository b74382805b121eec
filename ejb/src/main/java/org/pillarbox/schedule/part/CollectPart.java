package org.pillarbox.schedule.part;

import java.util.function.BooleanSupplier;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Collecting;
import org.pillarbox.inmail.InMails;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.inmail.InMail;

/** Collects by all In Mails of a Connection, one after the other. One that fails keeps no other from being collected. */
public final class CollectPart implements RunPart {
    private final InMails inMails;
    private final Collecting collecting;

    public CollectPart(InMails inMails, Collecting collecting) {
        this.inMails = inMails;
        this.collecting = collecting;
    }

    @Override
    public Kind kind() {
        return Kind.COLLECT;
    }

    @Override
    public void work(Connection connection, Progress progress) throws InterruptedException {
        Figures figures = new Figures(progress);
        for (InMail inMail : inMails.enabledFor(connection.number())) {
            if (progress.isStoppedWithin(0)) {
                return;
            }
            Collected collected =
                    collecting.collect(inMail, connection.number(), figures.begin(() -> isStopped(progress)));
            figures.end(collected);
            collected.fault().ifPresent(fault -> progress.trouble(inMail.title() + ": " + fault));
        }
    }

    private static boolean isStopped(Progress progress) {
        try {
            return progress.isStoppedWithin(0);
        } catch (InterruptedException hungUp) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The figures of all In Mails so far. */
    private static final class Figures {
        private final Progress progress;
        private int collectedBefore;
        private int foundBefore;
        private int collected;
        private int found;

        Figures(Progress progress) {
            this.progress = progress;
        }

        org.pillarbox.inmail.Progress begin(BooleanSupplier stopping) {
            return new org.pillarbox.inmail.Progress() {
                @Override
                public void found(int messages, long bytes) {
                    found = messages;
                    tell();
                }

                @Override
                public void fetched(long bytes) {
                    collected++;
                    tell();
                }

                @Override
                public boolean isStopping() {
                    return stopping.getAsBoolean();
                }
            };
        }

        /** What was fetched counts, not what came up while it was. */
        void end(Collected result) {
            collectedBefore += result.collected();
            foundBefore += Math.max(result.collected(), found);
            collected = 0;
            found = 0;
            tell();
        }

        private void tell() {
            progress.tally(new Tally(0, 0, 0, collectedBefore + collected, foundBefore + found));
        }
    }
}
