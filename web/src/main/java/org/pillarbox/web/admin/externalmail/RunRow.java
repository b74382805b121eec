package org.pillarbox.web.admin.externalmail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.Tally;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Texts;
import org.pillarbox.web.shell.Times;

/** A run as pages show it. */
public record RunRow(ConnectRun run) {
    public int getNumber() {
        return run.connection();
    }

    public String getName() {
        return run.name();
    }

    public String getReason() {
        return run.reason();
    }

    public Instant getBegun() {
        return run.started().orElse(run.requested());
    }

    public Tally getTally() {
        return run.tally();
    }

    /** How long it took, or takes by now. */
    public String getDuration() {
        return Times.length(run.duration(Instant.now()));
    }

    public String getState() {
        return Texts.of("connect.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    /** The style of the state, which never stands alone. */
    public String getStyle() {
        return switch (run.state()) {
            case WAITING -> "wait";
            case RUNNING, DONE -> "ok";
            case TROUBLED -> "warn";
            case STOPPED -> "off";
            case BROKEN -> "bad";
        };
    }

    /** What it does at the moment. */
    public String getStep() {
        return Texts.of((run.stopAsked() ? "connect.step.stopping" : "connect.step." + step()));
    }

    private String step() {
        return run.step().name().toLowerCase(Locale.ROOT);
    }

    public List<String> getTroubles() {
        return run.troubles();
    }

    public boolean isBroken() {
        return run.state() == RunState.BROKEN;
    }

    public String getNode() {
        return run.node();
    }

    public Link getLink() {
        return new Link(RunView.PATH).with("id", run.id(), 0L);
    }
}
