package org.pillarbox.quota.daily;

import java.time.LocalDate;

/** Port: who sends the warnings of a day, among all nodes. */
public interface DayTurn {
    /** Takes the day; false when somebody has it, or a later one, already. */
    boolean take(LocalDate day);
}
