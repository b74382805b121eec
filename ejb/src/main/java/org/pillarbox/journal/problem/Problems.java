package org.pillarbox.journal.problem;

/**
 * Port: where to tell of what keeps the server from its work. The home page shows it, and the Main Administrator gets one letter for
 * each cause and day, however often it is told of and by however many nodes. Thread safe.
 */
public interface Problems {
    /** Tells of a problem. Returns at once and never fails: the letter is written later, by others. */
    void report(Problem problem);

    /** Says that a place works again, whatever its problems were. Costs nothing where it had none. */
    void over(String place);
}
