package org.pillarbox.extension.command;

import java.time.Duration;

/**
 * What a program may use.
 *
 * @param time how long it may run
 * @param outputBytes how much it may write to standard output
 * @param errorBytes how much it may write to standard error
 * @param atOnce how many programs run at once; others wait for their turn
 */
public record ProgramLimits(Duration time, long outputBytes, long errorBytes, int atOnce) {
    /** A minute as the manual says; an answer of 20 MB and control lines of 64 kB. */
    public static final ProgramLimits STANDARD = new ProgramLimits(Duration.ofSeconds(60), 20L << 20, 64L << 10, 4);
}
