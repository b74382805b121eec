package org.pillarbox.journal.problem.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pillarbox.journal.problem.ProblemConcerns;
import org.pillarbox.journal.problem.ProblemDesk;

/** Puts the plain objects together, one of each on this node. */
@ApplicationScoped
public class ProblemParts {
    /** Where everybody tells of problems. */
    @Produces
    @Singleton
    ProblemDesk desk() {
        return new ProblemDesk(Clock.systemUTC());
    }

    /** For the home page. */
    @Produces
    @Singleton
    ProblemConcerns concerns(ProblemDesk desk) {
        return new ProblemConcerns(desk);
    }
}
