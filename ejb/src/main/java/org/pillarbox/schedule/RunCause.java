package org.pillarbox.schedule;

/** Why a connection is made. */
public enum RunCause {
    /** A schedule's time has come. */
    SCHEDULE("by schedule"),
    /** Somebody pressed a button. */
    HAND("by hand"),
    /** The command line asked for it. */
    COMMAND("by the command line"),
    /** There was a file {@code CONNECT.NOW}. */
    FILE("by CONNECT.NOW"),
    /** An urgent message waits. */
    URGENT("for an urgent message"),
    /** Enough users have checked their mail. */
    PEOPLE("for users who checked their mail"),
    /** A dial-up line came up by itself. */
    LINK("since a line came up");

    private final String words;

    RunCause(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
