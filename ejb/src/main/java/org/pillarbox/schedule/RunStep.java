package org.pillarbox.schedule;

/** What a run does at the moment. */
public enum RunStep {
    /** It waits for its turn. */
    WAITING("waits"),
    /** The line is dialled, or looked at. */
    OPENING("connects"),
    /** Mail is sent and collected. */
    WORKING("sends and collects"),
    /** Mail is collected, before any is sent. */
    COLLECTING("collects"),
    /** Mail is sent, behind what was collected. */
    SENDING("sends"),
    /** The line is given up. */
    CLOSING("hangs up"),
    /** Nothing any more. */
    OVER("is over");

    private final String words;

    RunStep(String words) {
        this.words = words;
    }

    /** For people, behind the connection's name. */
    public String words() {
        return words;
    }
}
