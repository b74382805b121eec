package org.pillarbox.extension.command;

/** How the run of a program ended. */
public sealed interface ProgramEnd {
    /** By itself. */
    record Exited(int code) implements ProgramEnd {}

    /** It took too long, and was ended with all that it had started. */
    record TimedOut() implements ProgramEnd {}

    /**
     * It wrote too much, and was ended with all that it had started.
     *
     * @param where such as {@code standard output}
     */
    record Flooded(String where) implements ProgramEnd {}

    /** It could not be started. */
    record NotStarted(String reason) implements ProgramEnd {}

    /** The server stops, and ended it with all that it had started, or did not even start it. */
    record Stopped() implements ProgramEnd {}
}
