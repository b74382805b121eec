package org.pillarbox.journal.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: the problems of all nodes, one row for each cause and day, until they are old. */
public interface ProblemBook {
    /**
     * A row.
     *
     * @param id names it, and the occasion of its letter
     */
    record Row(UUID id, Reported reported) {}

    /**
     * Writes down what was reported: a new row, or the one that the cause has on the day it came last. Fails as a whole when another
     * node writes the same at this moment; it succeeds then when it is tried again.
     */
    void note(ProblemDesk.Batch batch);

    /** Rows without a letter that came since then, the oldest first. */
    List<Row> unwritten(Instant since, int most);

    /** How many letters the day has had. */
    int written(LocalDate day);

    /** The letter of this row is on its way, and counts for this day. */
    void written(UUID id, LocalDate day);

    /** What has come since then and is not over, the latest first; of each cause once. */
    List<Reported> open(Instant since, int most);

    /** Forgets some of what came last before then; gives how many rows went. */
    int purge(Instant before, int most);
}
