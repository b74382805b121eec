package org.pillarbox.web.admin.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.rules.trial.RuleTrials;
import org.pillarbox.rules.trial.Trial;
import org.pillarbox.rules.trial.TrialHit;
import org.pillarbox.web.shell.Submission;

/** What rules would have done with mail that has come: a part of each page with rules. The page asks each second until all is looked at. */
@Named
@ViewScoped
public class SmtpTrialView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    @Inject
    RuleTrials trials;

    private Trial trial;
    private int days = WEEK;

    /** Begins with these rules. */
    public void start(String rules) {
        trial = null;
        if (Submission.of(() -> trial = trials.begin(rules, days))) {
            poll();
        }
    }

    /** Goes on a little. */
    public void poll() {
        if (isRunning() && !Submission.of(() -> trial = trials.advance(trial))) {
            trial = null;
        }
    }

    /** Looks at no more messages. */
    public void stop() {
        if (isRunning()) {
            trial = trial.stopped();
        }
    }

    public boolean isRunning() {
        return trial != null && !trial.isOver();
    }

    public boolean isOver() {
        return trial != null && trial.isOver();
    }

    public Trial getTrial() {
        return trial;
    }

    public List<TrialHit> getHits() {
        return trial == null ? List.of() : trial.hits();
    }

    /** Whether more messages would have been concerned than are listed. */
    public boolean isMore() {
        return trial != null && trial.concerned() > trial.hits().size();
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
