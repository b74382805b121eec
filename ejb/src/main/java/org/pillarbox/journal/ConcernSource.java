package org.pillarbox.journal;

import java.util.List;

/** Knows what may be wrong in its part of the server. Every bean that implements it is asked by the home page. */
public interface ConcernSource {
    /** What is wrong now, the worst first; nothing when all is well. Answers at once, from what is in memory. */
    List<Concern> concerns();
}
