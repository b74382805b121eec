package org.pillarbox.routing;

/** One question of routing. Stateless, fast, without side effects: the same step answers RCPT and routes for real. */
public interface Step {
    /** Stands in traces, logs and tests; never changes. */
    String name();

    /** Looks at one recipient. */
    Outcome apply(Recipient recipient, Transit transit);
}
