package org.pillarbox.schedule.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pillarbox.connection.LinkFailed;
import org.pillarbox.connection.Links;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.schedule.ConnectOrderSettings;

/** What the steps of a run do (manual 6.1). None of them throws: what goes wrong belongs to the run. */
public final class RunWork {
    private final RunKeeper keeper;
    private final Links links;
    private final Supplier<List<RunPart>> parts;
    private final Settings settings;

    public RunWork(RunKeeper keeper, Links links, Supplier<List<RunPart>> parts, Settings settings) {
        this.keeper = keeper;
        this.links = links;
        this.parts = parts;
        this.settings = settings;
    }

    /** How it goes on behind the first step. */
    public enum Opened {
        /** Sending and collecting at the same time. */
        TOGETHER,
        /** Collecting, then sending (manual 16.2). */
        COLLECT_FIRST,
        /** There is no line, or nothing to be done. */
        CLOSED
    }

    /** Brings up the line. */
    public Opened open(long id) {
        Optional<ActiveRun> found = keeper.find(id);
        if (found.isEmpty()) {
            return Opened.CLOSED;
        }
        ActiveRun run = found.get();
        Optional<Connection> connection = connection(run);
        if (connection.isEmpty()) {
            run.trouble("There is no Connection " + run.connection() + " any more.");
            return Opened.CLOSED;
        }
        try {
            run.interruptibly(() -> dial(run, connection.get()));
        } catch (InterruptedException hungUp) {
            run.stop();
        } catch (RuntimeException failure) {
            run.trouble("Something unexpected happened: " + failure);
        }
        if (run.link().isEmpty() || run.isStopped()) {
            return Opened.CLOSED;
        }
        boolean collectFirst = settings.get(ConnectOrderSettings.class).collectFirst();
        run.step(collectFirst ? RunStep.COLLECTING : RunStep.WORKING);
        return collectFirst ? Opened.COLLECT_FIRST : Opened.TOGETHER;
    }

    private void dial(ActiveRun run, Connection connection) throws InterruptedException {
        boolean toBeDialled = connection.link() instanceof DialUp && !links.isUp(connection);
        try {
            run.link(links.open(connection));
        } catch (LinkFailed failed) {
            run.trouble(failed.getMessage());
            return;
        }
        if (toBeDialled) {
            run.isStoppedWithin(settings.get(NetworkSettings.class).connectionDelayMillis());
        }
    }

    /** Does what is of this kind. */
    public void work(long id, RunPart.Kind kind) {
        keeper.find(id)
                .filter(run -> !run.isStopped() && run.link().isPresent())
                .ifPresent(run -> connection(run).ifPresent(connection -> work(run, connection, kind)));
    }

    private void work(ActiveRun run, Connection connection, RunPart.Kind kind) {
        if (run.step() == RunStep.COLLECTING && kind == RunPart.Kind.SEND) {
            run.step(RunStep.SENDING);
        }
        int number = 0;
        for (RunPart part : parts.get()) {
            if (part.kind() == kind) {
                Told told = new Told(run, kind + " " + number++);
                try {
                    run.interruptibly(() -> part.work(connection, told));
                } catch (InterruptedException hungUp) {
                    run.stop();
                } catch (RuntimeException failure) {
                    run.trouble("Something unexpected happened: " + failure);
                }
            }
        }
    }

    /** Gives the line up, and ends the run. To be called whatever happened before; a second call does nothing. */
    public void close(long id) {
        keeper.find(id).ifPresent(run -> {
            run.step(RunStep.CLOSING);
            try {
                run.link().ifPresent(link -> link.close());
            } catch (RuntimeException failure) {
                run.trouble("The line could not be given up: " + failure);
            }
            try {
                keeper.end(id);
            } catch (RuntimeException away) {
                // It is over here; the keeper's next turn writes it down, and tells when it cannot.
                run.trouble("The end could not be written down at once: " + away);
            }
        });
    }

    /** The run cannot be done. */
    public void abandon(long id, String why) {
        keeper.find(id).ifPresent(run -> run.trouble(why));
        close(id);
    }

    private Optional<Connection> connection(ActiveRun run) {
        return settings.get(Connections.class).find(run.connection());
    }

    /** Where one part tells how far it is. */
    private record Told(ActiveRun run, String part) implements RunPart.Progress {
        @Override
        public void tally(Tally now) {
            run.tally(part, now);
        }

        @Override
        public void trouble(String words) {
            run.trouble(words);
        }

        @Override
        public boolean isStoppedWithin(long millis) throws InterruptedException {
            return run.isStoppedWithin(millis);
        }

        @Override
        public Instant started() {
            return run.started();
        }

        @Override
        public RunCause cause() {
            return run.cause();
        }
    }
}
